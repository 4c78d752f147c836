import { Fragment } from "react";
import type { Named } from "#components/meetings/talk-names";
import { editorPath } from "#lib/editorial/rules";

export interface CreatedRecord extends Named {
  id: string;
}

/** What was entered in the registers just now, each with the way to complete it there. */
export function CreatedRecords({ records }: { records: readonly CreatedRecord[] }) {
  return (
    <p className="my-6 max-w-[72ch] border-l-4 border-place bg-place-pale px-4 py-3">
      {records.length === 1 ? "Creata una scheda: " : `Create ${records.length} schede: `}
      {records.map(({ kind, id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && (at === records.length - 1 ? " e " : ", ")}
          <a href={editorPath({ kind, id })} className="text-ink">
            {name}
          </a>
        </Fragment>
      ))}
      . Si completano nei registri.
    </p>
  );
}
