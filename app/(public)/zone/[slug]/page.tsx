import { ZonePage } from "#components/territory/zone-page";
import { ANONYMOUS } from "#lib/actor";
import { endOfDay, latest, today } from "#lib/clock";
import { listLabsOfZone } from "#lib/labs/queries";
import { countMeetings, listMeetings, listMeetingsOnlyFor } from "#lib/meetings/queries";
import { listNews } from "#lib/news/queries";
import { listPeopleOfZone } from "#lib/people/queries";
import { getSite } from "#lib/site/queries";
import { listTalksOfZones } from "#lib/talks/queries";
import { getZone, listTilesOfAllTimes, listZones } from "#lib/territory/queries";
import { zoneTag } from "#lib/territory/tags";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const SHOWN = { meetings: 20, talks: 20, people: 60, news: 8 };

const load = publicPage({
  tags: (slug: string) => [zoneTag(slug)],
  read: (address) =>
    orMoved({ kind: "zone", slug: address, under: "/zone" }, async (slug) => {
      const { timeZone } = await getSite(ANONYMOUS);
      const day = today(timeZone);
      const zone = await getZone(ANONYMOUS, slug, day);
      // The facet counts the meetings of the zones this one comes from.
      const involving = { facets: { some: { facet: "zone" as const, value: slug } } };
      const lineage = [zone, ...zone.lineage].map(({ id }) => id);
      const [tiles, allTiles, meetings, meetingCount, addressed, talks, people, labs, news] =
        await Promise.all([
          listZones(ANONYMOUS, zone.shownOn),
          listTilesOfAllTimes(ANONYMOUS),
          listMeetings(ANONYMOUS, involving, { limit: SHOWN.meetings }),
          countMeetings(ANONYMOUS, involving),
          listMeetingsOnlyFor(ANONYMOUS, lineage, SHOWN.meetings),
          listTalksOfZones(ANONYMOUS, lineage, SHOWN.talks),
          listPeopleOfZone(ANONYMOUS, zone.id, SHOWN.people),
          listLabsOfZone(ANONYMOUS, zone),
          listNews(
            ANONYMOUS,
            { zones: { some: { zoneId: zone.id } } },
            { skip: 0, limit: SHOWN.news },
          ),
        ]);
      return {
        zone,
        tiles,
        allTiles,
        meetings,
        meetingCount,
        addressed,
        talks,
        people,
        labs,
        news,
        day,
        timeZone,
      };
    }),
  // A zone may end, or a successor begin, at midnight.
  until: ({ day, timeZone }) => endOfDay(day, timeZone),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/zone",
  about: ({ zone, meetings, addressed, talks }) => ({
    title: `Zona ${zone.name}`,
    description: `Comuni, incontri, persone e laboratori della zona ${zone.name}.`,
    path: `/zone/${zone.slug}`,
    trail: [{ label: "Zone", href: "/zone" }],
    updatedAt: latest([
      zone.updatedAt,
      ...[...meetings, ...addressed.meetings].map((meeting) => meeting.lastPublishedAt),
      ...talks.talks.map((talk) => talk.meeting.lastPublishedAt),
    ]),
  }),
  draw: (view) => <ZonePage {...view} />,
});

export { generateMetadata, page as default };
