import { ZonePage } from "#components/territory/zone-page";
import { ANONYMOUS } from "#lib/actor";
import { endOfDay, latest, today } from "#lib/clock";
import { listLabsOfZone } from "#lib/labs/queries";
import { MEETINGS } from "#lib/meetings/tags";
import { listNews } from "#lib/news/queries";
import { listOrganisations } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { listPeopleOfZone } from "#lib/people/queries";
import {
  countMeetings,
  listMeetings,
  listMeetingsOnlyFor,
  listUpcomingMeetings,
} from "#lib/published-meetings/queries";
import { getSite } from "#lib/site/queries";
import { listTalksOfZones } from "#lib/talks/queries";
import { getZone, listTilesOfAllTimes, listZones } from "#lib/territory/queries";
import { zoneTag } from "#lib/territory/tags";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const SHOWN = { meetings: 20, talks: 20, people: 60, news: 8 };

const load = publicPage({
  // Meetings for all zones concern each of them, without being of any.
  tags: (slug: string) => [zoneTag(slug), MEETINGS, ORGANISATIONS],
  read: (address) =>
    orMoved({ kind: "zone", slug: address, under: "/zone" }, async (slug) => {
      const { timeZone } = await getSite(ANONYMOUS);
      const day = today(timeZone);
      const zone = await getZone(ANONYMOUS, slug, day);
      // The facet counts the meetings of the zones this one comes from.
      const involving = { facets: { some: { facet: "zone" as const, value: slug } } };
      const lineage = [zone, ...zone.lineage].map(({ id }) => id);
      const concerning = {
        status: "planned" as const,
        OR: [
          involving,
          { audienceAllZones: true },
          { audienceZones: { some: { zoneId: { in: lineage } } } },
        ],
      };
      const [
        tiles,
        allTiles,
        meetings,
        meetingCount,
        allZonesCount,
        [next],
        addressed,
        talks,
        people,
        labs,
        news,
        [society],
      ] = await Promise.all([
        listZones(ANONYMOUS, zone.shownOn),
        listTilesOfAllTimes(ANONYMOUS),
        listMeetings(ANONYMOUS, involving, { limit: SHOWN.meetings }),
        countMeetings(ANONYMOUS, involving),
        countMeetings(ANONYMOUS, { audienceAllZones: true, NOT: involving }),
        listUpcomingMeetings(ANONYMOUS, day, 1, concerning),
        listMeetingsOnlyFor(ANONYMOUS, lineage, SHOWN.meetings),
        listTalksOfZones(ANONYMOUS, lineage, SHOWN.talks),
        listPeopleOfZone(ANONYMOUS, zone.id, SHOWN.people),
        listLabsOfZone(ANONYMOUS, zone),
        listNews(
          ANONYMOUS,
          { zones: { some: { zoneId: zone.id } } },
          { skip: 0, limit: SHOWN.news },
        ),
        listOrganisations(ANONYMOUS, { kind: "sds", zoneId: zone.id }),
      ]);
      return {
        zone,
        tiles,
        allTiles,
        meetings,
        meetingCount,
        allZonesCount,
        // A zone that is no more has none to come.
        next: zone.shownOn === day ? (next ?? null) : null,
        society: society ?? null,
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
