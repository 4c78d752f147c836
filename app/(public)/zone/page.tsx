import { ZonesPage } from "#components/territory/zones-page";
import { ANONYMOUS } from "#lib/actor";
import { findZoneMap } from "#lib/boundaries/queries";
import { endOfDay, today } from "#lib/clock";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { countMeetingsByZone } from "#lib/published-meetings/queries";
import { getSite } from "#lib/site/queries";
import { listFormerZones, listZonesWithFigures } from "#lib/territory/queries";
import { ZONES } from "#lib/territory/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

const load = publicPage({
  tags: () => [ZONES, ...PUBLICATIONS],
  read: async () => {
    const { timeZone } = await getSite(ANONYMOUS);
    const day = today(timeZone);
    const [zones, formerZones, meetingCounts, map, updatedAt] = await Promise.all([
      listZonesWithFigures(ANONYMOUS, day),
      listFormerZones(ANONYMOUS, day),
      countMeetingsByZone(ANONYMOUS),
      findZoneMap(ANONYMOUS, day),
      findLastPublication(ANONYMOUS),
    ]);
    return { zones, formerZones, meetingCounts, map, day, timeZone, updatedAt };
  },
  until: ({ day, timeZone }) => endOfDay(day, timeZone),
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/zone",
  about: ({ updatedAt }) => ({
    title: "Zone",
    description: "Le zone-distretto: comuni, aziende USL, Società della Salute, incontri.",
    path: "/zone",
    updatedAt,
  }),
  draw: (view) => <ZonesPage {...view} />,
});

export { generateMetadata, page as default };
