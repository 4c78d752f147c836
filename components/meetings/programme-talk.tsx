import { materialLink } from "#components/materials/material-link";
import type { OpeningLink } from "#components/meetings/opening-links";
import type { ProgrammeTalk } from "#components/meetings/programme";
import { formatPosition, formatTime } from "#lib/format";
import { recordingAt } from "#lib/materials/rules";
import { TALK_KIND_LABELS } from "#lib/meetings/messages";
import type { MeetingDetails, MeetingTalk } from "#lib/published-meetings/queries";

/** A talk as the programme shows it, with what there is to open. */
export function programmeTalk(
  talk: MeetingTalk,
  index: number,
  { timeZone, recordingUrl }: Pick<MeetingDetails, "timeZone" | "recordingUrl">,
): ProgrammeTalk {
  return {
    position: index + 1,
    day: talk.day,
    time: talk.startsAt && formatTime(talk.startsAt, timeZone),
    kind: TALK_KIND_LABELS[talk.kind],
    title: talk.title,
    abstract: talk.abstract,
    speakers: talk.speakers.map(programmeSpeaker),
    zones: talk.zones,
    links: [
      ...talk.materials.map(materialLink),
      ...(recordingUrl && talk.recordingStartSeconds !== null
        ? [recordingLink(recordingUrl, talk.recordingStartSeconds)]
        : []),
    ],
  };
}

/** Leads to where the talk begins, or says it, where the address of the recording has no way to. */
function recordingLink(recording: string, startSeconds: number): OpeningLink {
  const where = `da ${formatPosition(startSeconds)}`;
  const href = recordingAt(recording, startSeconds);
  return href
    ? { label: `Registrazione ${where}`, href, detail: null, repeated: true }
    : { label: "Registrazione", href: recording, detail: where, repeated: true };
}

/** Somebody as they were that day; what is no longer public is named without a link. */
export function programmeSpeaker({
  person,
  organisation,
  organisationName,
  roleTitle,
}: MeetingTalk["speakers"][number]) {
  return {
    person: person && {
      name: `${person.givenName} ${person.familyName}`,
      href: person.archivedAt || person.hiddenAt ? null : `/persone/${person.slug}`,
    },
    role: roleTitle,
    organisation: organisationName
      ? {
          name: organisationName,
          href: organisation && !organisation.archivedAt ? `/enti/${organisation.slug}` : null,
        }
      : null,
  };
}
