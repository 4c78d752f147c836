import { ANONYMOUS } from "#lib/actor";
import { endOfDay, today } from "#lib/clock";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { listZones } from "#lib/territory/queries";
import { publicPage, sharedReading } from "#lib/web/public-page";

const tags = [SITE];

/** Whose portal this is and the tiles of its territory: what the frame of every page shows. */
export const loadFrame = publicPage({
  tags: () => tags,
  read: sharedReading({
    tags,
    read: async () => {
      const site = await getSite(ANONYMOUS);
      const day = today(site.timeZone);
      return { ...site, day, tiles: await listZones(ANONYMOUS, day) };
    },
    // A zone may end, or a successor begin, at midnight.
    until: ({ day, timeZone }) => endOfDay(day, timeZone),
  }),
});
