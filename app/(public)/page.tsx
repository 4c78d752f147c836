import { HomePage } from "#components/home/home-page";
import { ANONYMOUS } from "#lib/actor";
import { endOfDay, today } from "#lib/clock";
import { findLastPublication } from "#lib/community/queries";
import { MEETINGS } from "#lib/meetings/tags";
import { listNews } from "#lib/news/queries";
import { NEWS } from "#lib/news/tags";
import { countMeetingsByZone, listUpcomingMeetings } from "#lib/published-meetings/queries";
import { listLatestReports } from "#lib/reports/queries";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { listTilesOfAllTimes, listZones } from "#lib/territory/queries";
import { ZONES } from "#lib/territory/tags";
import { listYearFocus } from "#lib/themes/queries";
import { THEMES } from "#lib/themes/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "./define-page";

const load = publicPage({
  tags: () => [SITE, MEETINGS, NEWS, THEMES, ZONES],
  read: async () => {
    const site = await getSite(ANONYMOUS);
    const day = today(site.timeZone);
    const [tiles, tilesOfAllTimes, upcoming, reports, news, focus, meetingCounts, updatedAt] =
      await Promise.all([
        listZones(ANONYMOUS, day),
        listTilesOfAllTimes(ANONYMOUS),
        listUpcomingMeetings(ANONYMOUS, day, 3),
        listLatestReports(ANONYMOUS, 4),
        listNews(ANONYMOUS, {}, { skip: 0, limit: 4 }),
        listYearFocus(ANONYMOUS),
        countMeetingsByZone(ANONYMOUS),
        findLastPublication(ANONYMOUS),
      ]);
    return {
      site,
      day,
      tiles,
      tilesOfAllTimes,
      upcoming,
      reports,
      news,
      focus,
      meetingCounts,
      updatedAt,
    };
  },
  // The next meeting is another one after midnight.
  until: ({ site, day }) => endOfDay(day, site.timeZone),
});

const { page, generateMetadata } = singlePage({
  load,
  section: null,
  about: ({ site, updatedAt }) => ({
    title: null,
    description: site.introduction,
    path: "/",
    updatedAt,
  }),
  draw: (view) => <HomePage {...view} />,
});

export { generateMetadata, page as default };
