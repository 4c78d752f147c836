import { ChangedWords } from "#components/newsroom/changed-words";
import { EmptyState } from "#components/ui/empty-state";
import { Tag } from "#components/ui/tag";
import { formatInstant } from "#lib/format";
import type { Comparison } from "#lib/revisions/rules";

const TALK_CHANGES: Record<Comparison["talks"][number]["change"], string> = {
  added: "Intervento aggiunto",
  removed: "Intervento tolto",
  changed: "Intervento cambiato",
  unchanged: "Intervento",
};

interface Saved {
  number: number;
  savedAt: Date;
  authorName: string | null;
}

/** What differs between two versions, field by field and talk by talk. */
export function RevisionChanges(props: {
  comparison: Comparison & { from: Saved; to: Saved };
  timeZone: string;
}) {
  const { from, to, fields, talks } = props.comparison;
  return (
    <>
      <p>
        Versione {from.number}: {hand(from, props.timeZone)}. Versione {to.number}:{" "}
        {hand(to, props.timeZone)}.
      </p>
      {fields.length + talks.length === 0 ? (
        <EmptyState title="Le due versioni dicono le stesse parole." />
      ) : (
        <p className="mt-2">
          Le parole <ins>aggiunte</ins> sono sottolineate, quelle <del>tolte</del> sono barrate.
        </p>
      )}
      <Fields fields={fields} />
      {talks.map(({ id, title, change, moved, fields }) => (
        <section key={id} className="mt-6">
          <p>
            <Tag tone={change === "removed" ? "warm" : "place"}>
              {TALK_CHANGES[change]}
              {moved && (change === "unchanged" ? " spostato" : " e spostato")}
            </Tag>
          </p>
          <h3 className="text-title-3">{title || "Senza titolo"}</h3>
          <Fields fields={fields} />
        </section>
      ))}
    </>
  );
}

function Fields({ fields }: Pick<Comparison, "fields">) {
  if (fields.length === 0) return null;
  return (
    <dl className="changes">
      {fields.map(({ label, parts }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ChangedWords parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function hand({ savedAt, authorName }: Saved, timeZone: string): string {
  return `${formatInstant(savedAt, timeZone)}, ${authorName ?? "dal portale"}`;
}
