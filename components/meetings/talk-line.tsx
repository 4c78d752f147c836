import { talkDocument } from "#components/meetings/meeting-form";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { sharesRole } from "#components/meetings/talk-names";
import { formatList } from "#lib/format";
import { talkSchema } from "#lib/meetings/schema";

/** It could not be published as it is, or has something to be looked at. */
export function lacksSomething(talk: TalkDraft): boolean {
  const isComplete = talkSchema.safeParse(talkDocument(talk)).success;
  return !isComplete || talk.speakers.some((speaker) => sharesRole(talk, speaker));
}

/** «9:30», «Saluti» and «Serena Spinelli e Ada Esempio»: a talk in one line. */
export function talkLine({ startTime, title, speakers }: TalkDraft) {
  const who = speakers.map(({ personName, roleTitle, organisationName }) =>
    personName.trim() === ""
      ? [roleTitle, organisationName].filter(Boolean).join(", ")
      : personName.trim(),
  );
  return {
    time: startTime.replace(/^0/, ""),
    title: title.trim() || "Intervento senza titolo",
    who: formatList(who.filter(Boolean)),
  };
}
