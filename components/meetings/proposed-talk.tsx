import { newTalk, type TalkDraft } from "#components/meetings/talk-draft";
import { eachWithRoleOfDay, type KnownOptions, withKnown } from "#components/meetings/talk-names";
import type { NameMatch } from "#lib/names/rules";
import type { ProposedTalk } from "#lib/programmes/schema";

/** The talks that a programme proposes after those there are, with what is known of who speaks. */
export function withProposed(
  before: readonly TalkDraft[],
  proposed: readonly ProposedTalk[],
  known: KnownOptions,
): TalkDraft[] {
  const talks = eachWithRoleOfDay([...before, ...withKnown(proposed.map(talkDraft), known)]);
  return talks.map((talk, index) => withLeaders(talk, proposed[index - before.length]));
}

/** No field says who leads a talk: readers learn it from the role of that day. */
function withLeaders(talk: TalkDraft, proposed: ProposedTalk | undefined): TalkDraft {
  const speakers = talk.speakers.map((speaker, at) =>
    proposed?.speakers[at]?.moderates
      ? { ...speaker, roleTitle: [speaker.roleTitle, "coordina"].filter(Boolean).join(", ") }
      : speaker,
  );
  return { ...talk, speakers };
}

/** Somebody is linked only when exactly one has that very name; others are asked for in the editor. */
export function talkDraft(talk: ProposedTalk): TalkDraft {
  return {
    ...newTalk(),
    kind: talk.kind,
    title: talk.title,
    day: talk.day ?? "",
    startTime: talk.startTime ?? "",
    speakers: talk.speakers.map((speaker) => ({
      key: crypto.randomUUID(),
      personId: onlySame(speaker.people),
      personName: speaker.name ?? "",
      roleTitle: speaker.roleTitle ?? "",
      organisationId: onlySame(speaker.organisations),
      organisationName: speaker.organisationName ?? "",
      zoneId: null,
    })),
  };
}

function onlySame(matches: readonly NameMatch[]): string | null {
  const same = matches.filter(({ certainty }) => certainty === "same");
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}
