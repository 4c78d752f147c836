import { SeriesPage } from "#components/series/series-page";
import { ANONYMOUS } from "#lib/actor";
import { latest } from "#lib/clock";
import { listMeetings } from "#lib/published-meetings/queries";
import { getSeries } from "#lib/series/queries";
import { seriesTag } from "#lib/series/tags";
import { listTilesOfAllTimes } from "#lib/territory/queries";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const load = publicPage({
  tags: (slug: string) => [seriesTag(slug)],
  read: (address) =>
    orMoved({ kind: "meeting_series", slug: address, under: "/cicli" }, async (slug) => {
      const series = await getSeries(ANONYMOUS, slug);
      const [meetings, tiles] = await Promise.all([
        // All of them: the page says when the series was and how many of its meetings were held.
        listMeetings(ANONYMOUS, { seriesId: series.id }, { order: "asc" }),
        listTilesOfAllTimes(ANONYMOUS),
      ]);
      return { series, meetings, tiles };
    }),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/incontri",
  about: ({ series, meetings }) => ({
    title: series.title,
    description: series.description,
    path: `/cicli/${series.slug}`,
    demonstration: series.demonstration,
    trail: [{ label: "Incontri", href: "/incontri" }],
    updatedAt: latest([series.updatedAt, ...meetings.map((meeting) => meeting.lastPublishedAt)]),
  }),
  draw: (view) => <SeriesPage {...view} />,
});

export { generateMetadata, page as default };
