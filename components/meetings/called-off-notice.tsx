import { Notice } from "#components/ui/notice";
import { formatDays } from "#lib/format";
import type { MeetingDetails } from "#lib/published-meetings/queries";

/** Says before anything else that a meeting did not take place on its day. */
export function CalledOffNotice(props: Pick<MeetingDetails, "status" | "day" | "lastDay">) {
  const day = formatDays(props.day, props.lastDay);
  switch (props.status) {
    case "cancelled":
      return (
        <Notice tone="danger" title="Incontro annullato">
          Era previsto per {day} ed è stato annullato.
        </Notice>
      );
    case "postponed":
      return (
        <Notice tone="warning" title="Incontro rinviato">
          Era previsto per {day}. Quando c’è una nuova data, compare tra gli{" "}
          <a href="/incontri">incontri</a>.
        </Notice>
      );
    default:
      return null;
  }
}
