import type { EditedDraft } from "#components/editorial/editing-actions";
import { asWritten } from "#components/editorial/open-steps";
import { localDay } from "#lib/clock";
import { nextAct } from "#lib/editorial/messages";
import { formatDay, formatInstant, formatTime } from "#lib/format";

/** Who has to act next, and since when and by whose hand a page stands as it does. */
export function StateLine(props: {
  draft: EditedDraft;
  timeZone: string;
  /** Since the page was loaded: the next save is said elsewhere. */
  hasWritten: boolean;
}) {
  const { timeZone, hasWritten } = props;
  const draft = hasWritten ? asWritten(props.draft) : props.draft;
  const { who, what } = nextAct(draft);
  return (
    <div className="text-base">
      <p>
        {who && (
          <>
            <span className="font-bold">Tocca a:</span> {who}:{" "}
          </>
        )}
        {what}
      </p>
      <p className="text-sm text-soft first-letter:uppercase">
        {factsOf(draft, timeZone, hasWritten)}
      </p>
    </div>
  );
}

function factsOf(draft: EditedDraft, timeZone: string, hasWritten: boolean): string {
  const { draftState, draftStateAt, draftStateBy, scheduledFor, scheduledTimeZone } = draft;
  const by = (name: string | null) => (name ? ` da ${name}` : "");
  const facts: string[] = [];
  if (!hasWritten) {
    facts.push(
      `ultimo salvataggio ${formatInstant(draft.savedAt, timeZone)}${by(draft.authorName)}`,
    );
  }
  if (draftState === "in_review" && draftStateAt) {
    facts.push(`revisione chiesta${by(draftStateBy)} il ${formatInstant(draftStateAt, timeZone)}`);
  }
  if (draftState === "scheduled" && scheduledFor) {
    const zone = scheduledTimeZone ?? timeZone;
    const when = `${formatDay(localDay(scheduledFor, zone))} alle ${formatTime(scheduledFor, zone)}`;
    facts.push(`pubblicazione programmata${by(draftStateBy)} per ${when}`);
  }
  if (draft.lastPublishedAt && !draft.archivedAt) {
    facts.push(`versione pubblica del ${formatInstant(draft.lastPublishedAt, timeZone)}`);
  }
  return facts.join(" · ");
}
