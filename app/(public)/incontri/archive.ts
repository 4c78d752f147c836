import { ANONYMOUS } from "#lib/actor";
import { searchArchive } from "#lib/archive/queries";
import { parseArchiveFilters } from "#lib/archive/schema";
import { ARCHIVE_TAGS } from "#lib/archive/tags";
import { endOfDay, type IsoDay, today } from "#lib/clock";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { listTilesOfAllTimes } from "#lib/territory/queries";
import { sharedReading } from "#lib/web/public-page";

export const TAGS = [SITE, ...ARCHIVE_TAGS, ...PUBLICATIONS];

/** What every set of filters shows alike. */
const readCommon = sharedReading({
  tags: TAGS,
  read: async () => {
    const [tiles, updatedAt, { timeZone }] = await Promise.all([
      listTilesOfAllTimes(ANONYMOUS),
      findLastPublication(ANONYMOUS),
      getSite(ANONYMOUS),
    ]);
    return { tiles, updatedAt, timeZone };
  },
});

/** What the archive shows, whole or narrowed by the filters of an address. */
export async function readArchive(query: string) {
  const { filters, ignored } = parseArchiveFilters(new URLSearchParams(query));
  const common = await readCommon();
  const day = today(common.timeZone);
  const result = await searchArchive(ANONYMOUS, filters, day);
  return { result, ignored, ...common, today: day };
}

/** After midnight a zone may no longer be in force, or a meeting no longer one to come. */
export function archiveUntil(view: { today: IsoDay; timeZone: string }): Date {
  return endOfDay(view.today, view.timeZone);
}
