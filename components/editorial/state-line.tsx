import type { EditedDraft } from "#components/editorial/editing-actions";
import { Tag } from "#components/ui/tag";
import { localDay } from "#lib/clock";
import { pageStateWords, whoActs } from "#lib/editorial/messages";
import { formatDay, formatInstant, formatTime } from "#lib/format";

/** Where a page stands, since when and by whose hand, and who has to act next. */
export function StateLine(props: {
  draft: EditedDraft;
  timeZone: string;
  /** Since the page was loaded: the next save is said elsewhere. */
  hasWritten: boolean;
}) {
  const { timeZone, hasWritten } = props;
  const draft = hasWritten ? asWritten(props.draft) : props.draft;
  return (
    <div className="text-base">
      <p>
        <Tag tone={draft.isPublished ? "place" : "warm"}>{pageStateWords(draft.kind, draft)}</Tag>{" "}
        {factsOf(draft, timeZone, hasWritten)}
      </p>
      <p>
        <span className="font-bold">Tocca a:</span> {whoActs(draft)}
      </p>
    </div>
  );
}

/** Writing on what is public begins a draft; by whom is known to who reads this. */
function asWritten(draft: EditedDraft): EditedDraft {
  return { ...draft, draftState: draft.draftState ?? "draft", authorName: null };
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
  return facts.length > 0 ? `· ${facts.join(" · ")}` : "";
}
