import { type Actor, isNewsroom } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

/** Drawing a picture in all its sizes costs time and memory: only those who write may ask for it. */
export function canAddPictures(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** As every rule of what the public sees; what is hidden or archived shows no pictures either. */
const SHOWN = { archivedAt: null, hiddenAt: null } as const;

/** The newsroom sees every picture; others those of pages that are public now. */
export function visiblePictures(actor: Actor): Prisma.PictureWhereInput {
  if (isNewsroom(actor)) return {};
  const shown = { some: SHOWN };
  const meeting = { liveRevisionId: { not: null }, ...SHOWN };
  return {
    uses: {
      some: {
        revision: {
          OR: [
            { liveMeeting: shown },
            {
              liveNewsItem: {
                some: {
                  ...SHOWN,
                  // News that came out with a report are seen only while that is.
                  OR: [{ ofReportId: null }, { ofReport: { ...SHOWN, meeting: SHOWN } }],
                },
              },
            },
            { liveReport: { some: { ...SHOWN, meeting } } },
          ],
        },
      },
    },
  };
}
