import { ANONYMOUS } from "#lib/actor";
import { searchArchive } from "#lib/archive/queries";
import { parseArchiveFilters } from "#lib/archive/schema";
import { endOfDay, today } from "#lib/clock";
import { findLastPublication } from "#lib/community/queries";
import { isUpcoming } from "#lib/meetings/rules";
import { getSite } from "#lib/site/queries";
import { listTilesOfAllTimes } from "#lib/territory/queries";

/** What the archive shows, whole or narrowed by the filters of an address. */
export async function readArchive(query: string) {
  const { filters, ignored } = parseArchiveFilters(new URLSearchParams(query));
  const [result, tiles, updatedAt, { timeZone }] = await Promise.all([
    searchArchive(ANONYMOUS, filters),
    listTilesOfAllTimes(ANONYMOUS),
    findLastPublication(ANONYMOUS),
    getSite(ANONYMOUS),
  ]);
  return { result, ignored, tiles, updatedAt, timeZone, today: today(timeZone) };
}

/** After midnight a meeting may no longer be one to come. */
export function archiveUntil(view: Awaited<ReturnType<typeof readArchive>>): Date | null {
  const meetings = view.result.years.flatMap((year) => year.items);
  const changes = meetings.some((meeting) => isUpcoming(meeting, view.today));
  return changes ? endOfDay(view.today, view.timeZone) : null;
}
