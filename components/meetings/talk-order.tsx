import type { TalkDraft } from "#components/meetings/talk-draft";

type Timed = Pick<TalkDraft, "id" | "day" | "startTime">;

/** The talks that begin before one that stands above them, with the hour of that one. */
export function outOfOrder(talks: readonly Timed[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let latest: Timed | undefined;
  for (const talk of talks) {
    if (talk.startTime === "") continue;
    if (latest && momentOf(talk) < momentOf(latest)) found.set(talk.id, latest.startTime);
    else latest = talk;
  }
  return found;
}

/** By hour; a talk without one stays after the talk it stood after. */
export function inOrder<Talk extends Timed>(talks: readonly Talk[]): Talk[] {
  let moment = "";
  return talks
    .map((talk) => {
      if (talk.startTime !== "") moment = momentOf(talk);
      return { talk, moment };
    })
    .toSorted((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0))
    .map(({ talk }) => talk);
}

function momentOf({ day, startTime }: Timed): string {
  return `${day} ${startTime}`;
}
