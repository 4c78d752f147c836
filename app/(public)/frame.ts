import { ANONYMOUS } from "#lib/actor";
import { instantAt, today } from "#lib/clock";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { listTilesOfAllTimes } from "#lib/territory/queries";
import { inForce, nextChange } from "#lib/territory/rules";
import { publicPage, sharedReading } from "#lib/web/public-page";

const tags = [SITE];

const readFrame = sharedReading({
  tags,
  read: async () => {
    const [site, zones] = await Promise.all([getSite(ANONYMOUS), listTilesOfAllTimes(ANONYMOUS)]);
    const day = today(site.timeZone);
    const change = nextChange(zones, day);
    const until = change === null ? null : instantAt(change, "00:00", site.timeZone);
    return { ...site, tiles: inForce(zones, day), until };
  },
  until: ({ until }) => until,
});

/** Whose portal this is and the tiles of its territory: what the frame of every page shows. */
export const loadFrame = publicPage({
  tags: () => tags,
  read: readFrame,
  // A zone ends, or its successor begins.
  until: ({ until }) => until,
});
