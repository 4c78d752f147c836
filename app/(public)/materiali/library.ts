import { ANONYMOUS } from "#lib/actor";
import { endOfDay, today } from "#lib/clock";
import { loadLibrary, searchLibrary } from "#lib/library/queries";
import { parseLibraryFilters } from "#lib/library/schema";
import { LIBRARY_TAGS } from "#lib/library/tags";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { listTilesOfAllTimes } from "#lib/territory/queries";
import { sharedReading } from "#lib/web/public-page";

export const TAGS = [SITE, ...LIBRARY_TAGS];

/** What every set of filters is found in, and shows alike. */
const readCommon = sharedReading({
  tags: TAGS,
  read: async () => {
    const [library, tiles, { timeZone }] = await Promise.all([
      loadLibrary(ANONYMOUS),
      listTilesOfAllTimes(ANONYMOUS),
      getSite(ANONYMOUS),
    ]);
    return { library, tiles, timeZone };
  },
  until: ({ library }) => library.until,
});

/** The list of materials, whole or narrowed by the filters of an address. */
export async function readLibrary(query: string) {
  const { filters, ignored } = parseLibraryFilters(new URLSearchParams(query));
  const { library, ...common } = await readCommon();
  const { updatedAt, until } = library;
  const day = today(common.timeZone);
  const result = await searchLibrary(ANONYMOUS, library, filters, day);
  return { result, ignored, updatedAt, until, ...common, today: day };
}

type View = Awaited<ReturnType<typeof readLibrary>>;

/** An embargo ends, or after midnight a zone is no longer in force. */
export function libraryUntil({ until, today, timeZone }: View): Date {
  const midnight = endOfDay(today, timeZone);
  return until && until < midnight ? until : midnight;
}
