import { TextChanges } from "#components/editorial/text-changes";
import { formatInstant } from "#lib/format";
import type { Comparison } from "#lib/revisions/rules";

interface Saved {
  number: number;
  savedAt: Date;
  authorName: string | null;
}

/** What differs between two versions, and whose they are. */
export function RevisionChanges(props: {
  comparison: Comparison & { from: Saved; to: Saved };
  timeZone: string;
}) {
  const { comparison, timeZone } = props;
  const { from, to } = comparison;
  return (
    <>
      <p>
        Versione {from.number}: {hand(from, timeZone)}. Versione {to.number}: {hand(to, timeZone)}.
      </p>
      <TextChanges
        comparison={comparison}
        heading="h3"
        same="Le due versioni dicono le stesse parole."
      />
    </>
  );
}

function hand({ savedAt, authorName }: Saved, timeZone: string): string {
  return `${formatInstant(savedAt, timeZone)}, ${authorName ?? "dal portale"}`;
}
