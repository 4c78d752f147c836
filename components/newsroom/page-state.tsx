import { pageStateWords } from "#lib/editorial/messages";
import type { PageKind } from "#lib/editorial/schema";
import { formatInstant } from "#lib/format";
import type { NewsPageItem } from "#lib/newsroom/queries";

type Facts = Pick<
  NewsPageItem,
  "draftState" | "isPublished" | "archivedAt" | "scheduledFor" | "scheduledTimeZone"
>;

/** Where a page stands, and when it will come out by itself. */
export function PageState(props: { kind: PageKind; page: Facts; timeZone: string }) {
  const { kind, page, timeZone } = props;
  const { scheduledFor, scheduledTimeZone } = page;
  return (
    <>
      {pageStateWords(kind, page)}
      {!page.archivedAt &&
        scheduledFor &&
        `: ${formatInstant(scheduledFor, scheduledTimeZone ?? timeZone)}`}
    </>
  );
}
