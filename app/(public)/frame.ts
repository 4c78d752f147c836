import { ANONYMOUS } from "#lib/actor";
import { today } from "#lib/clock";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { listZones } from "#lib/territory/queries";
import { ZONES } from "#lib/territory/tags";
import { publicPage } from "#lib/web/public-page";

/** Whose portal this is and the tiles of its territory: what the frame of every page shows. */
export const loadFrame = publicPage({
  tags: () => [SITE, ZONES],
  read: async () => {
    const site = await getSite(ANONYMOUS);
    return { ...site, tiles: await listZones(ANONYMOUS, today(site.timeZone)) };
  },
});
