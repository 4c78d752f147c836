import { ANONYMOUS } from "#lib/actor";
import { searchArchive } from "#lib/archive/queries";
import { parseArchiveFilters } from "#lib/archive/schema";
import { ARCHIVE_TAGS } from "#lib/archive/tags";
import { endOfDay, today } from "#lib/clock";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { isUpcoming } from "#lib/meetings/rules";
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
  const [result, common] = await Promise.all([searchArchive(ANONYMOUS, filters), readCommon()]);
  return { result, ignored, ...common, today: today(common.timeZone) };
}

/** After midnight a meeting may no longer be one to come. */
export function archiveUntil(view: Awaited<ReturnType<typeof readArchive>>): Date | null {
  const changes = view.result.items.some((meeting) => isUpcoming(meeting, view.today));
  return changes ? endOfDay(view.today, view.timeZone) : null;
}
