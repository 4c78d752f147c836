import { type Actor, isNewsroom } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED, SHOWN } from "#lib/visibility/policy";

/** Drawing a picture in all its sizes costs time and memory: only those who write may ask for it. */
export function canAddPictures(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** The newsroom sees every picture; others those of pages that are public now. */
export function visiblePictures(actor: Actor): Prisma.PictureWhereInput {
  if (isNewsroom(actor)) return {};
  const shown = { some: SHOWN };
  return {
    uses: {
      some: {
        revision: {
          OR: [
            { liveMeeting: shown },
            { liveNewsItem: shown },
            { liveReport: { some: { ...SHOWN, meeting: PUBLISHED } } },
          ],
        },
      },
    },
  };
}
