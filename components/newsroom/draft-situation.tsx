import { localDay } from "#lib/clock";
import { PAGE_KIND_LABELS } from "#lib/editorial/messages";
import { formatDay, formatInstant, formatTime } from "#lib/format";
import type { DraftListItem } from "#lib/newsroom/queries";

const PORTAL = "il portale";

const STATE_WORDS: Record<DraftListItem["draftState"], string> = {
  draft: "bozza",
  in_review: "in revisione",
  scheduled: "uscita programmata",
};

/** Where a draft stands, and who acts next. */
export function DraftSituation(props: { draft: DraftListItem; timeZone: string }) {
  const { draft } = props;
  return (
    <p className="text-base">
      {PAGE_KIND_LABELS[draft.kind]},{" "}
      <b className={draft.draftState === "in_review" ? "text-warm" : "text-ink"}>
        {STATE_WORDS[draft.draftState]}
      </b>
      : {situation(draft, props.timeZone)}
    </p>
  );
}

function situation(draft: DraftListItem, timeZone: string): string {
  const writer = `tocca a ${draft.authorName ?? PORTAL}`;
  switch (draft.draftState) {
    case "draft":
      if (draft.lastNote === "sent_back") {
        return `restituita con una nota da ${draft.stateByName ?? PORTAL}; ${writer}.`;
      }
      if (draft.lastNote === "schedule_failed") {
        return `non è potuta uscire all’ora scelta, una nota dice perché; ${writer}.`;
      }
      return `${writer}.`;
    case "in_review": {
      const since = formatInstant(draft.stateAt, timeZone);
      return `chiesta da ${draft.stateByName ?? PORTAL} il ${since}; tocca a un’altra persona della redazione.`;
    }
    case "scheduled":
      return outAt(draft);
  }
}

/** «esce venerdì 12 marzo 2021 alle 9:30», where it was decided. */
function outAt({ scheduledFor, scheduledTimeZone, ...draft }: DraftListItem): string {
  if (!scheduledFor || !scheduledTimeZone) return "esce da sola.";
  const day = formatDay(localDay(scheduledFor, scheduledTimeZone));
  const by = `deciso da ${draft.stateByName ?? PORTAL}`;
  return `esce ${day} alle ${formatTime(scheduledFor, scheduledTimeZone)}, ${by}.`;
}
