import { MeetingTable } from "#components/newsroom/meeting-table";
import { PageList } from "#components/newsroom/page-list";
import { listMeetingPages } from "#lib/newsroom/queries";
import { readFilter } from "#lib/newsroom/rules";
import { getSite } from "#lib/site/queries";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { newsroomPage } from "../newsroom-page";

const { page, metadata } = newsroomPage({
  title: "Incontri",
  section: "/redazione/incontri",
  load: async (actor, { query }) => {
    const { page, ...asked } = readListAddress(query);
    const { state, filter } = readFilter("meeting", query.stato);
    const [{ total, items }, { timeZone }] = await Promise.all([
      listMeetingPages(actor, { ...asked, filter }),
      getSite(actor),
    ]);
    const list = { words: asked.words, state, page, pages: pagesOf(total), total };
    return { list, items, timeZone };
  },
  draw: ({ list, items, timeZone }) => (
    <PageList kind="meeting" {...list}>
      <MeetingTable meetings={items} timeZone={timeZone} />
    </PageList>
  ),
});

export { metadata, page as default };
