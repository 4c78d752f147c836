import type { MeetingDocument } from "#lib/meetings/schema";

/** The same words, whatever the capitals and the spaces between them. */
export function confirms(typed: string, title: string): boolean {
  const plain = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  return plain(title) !== "" && plain(typed) === plain(title);
}

/** A meeting without a person: where a role at an organisation spoke, it still did; otherwise nobody. */
export function withoutPerson<D extends Pick<MeetingDocument, "talks">>(
  document: D,
  personId: string,
): D {
  return {
    ...document,
    talks: document.talks.map((talk) => ({
      ...talk,
      speakers: talk.speakers.flatMap((speaker) => {
        if (speaker.personId !== personId) return speaker;
        const spoke = speaker.roleTitle && speaker.organisationId && speaker.organisationName;
        return spoke ? { ...speaker, personId: null } : [];
      }),
    })),
  };
}
