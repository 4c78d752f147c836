import type { z } from "zod";
import type { IsoDay } from "#lib/clock";
import type { meetingStartSchema } from "#lib/drafting/schema";
import type { MeetingDocument } from "#lib/meetings/schema";
import type { NameMatch } from "#lib/names/rules";
import type { ProposedProgramme } from "#lib/programmes/schema";

/** The document of a meeting of which little is known yet: held if its day is over. */
export function firstDraft(
  { title, day, kind, seriesId, timeZone }: z.output<typeof meetingStartSchema>,
  today: IsoDay,
): MeetingDocument {
  return {
    schemaVersion: 1,
    title,
    summary: "",
    kind,
    mode: null,
    status: day < today ? "held" : "planned",
    day,
    lastDay: null,
    startTime: null,
    endTime: null,
    timeZone,
    venue: null,
    joinUrl: null,
    recordingUrl: null,
    audienceAllZones: true,
    audienceZoneIds: [],
    audienceNote: null,
    involvedZoneIds: [],
    thematicAreaIds: [],
    seriesId,
    labId: null,
    sourceNote: null,
    sourceUrl: null,
    talks: [],
  };
}

/** Whom a programme names beyond doubt: exactly one has that very name. */
export function surelyNamed({ talks }: ProposedProgramme): {
  personIds: string[];
  organisationIds: string[];
} {
  const speakers = talks.flatMap((talk) => talk.speakers);
  return {
    personIds: speakers.flatMap(({ people }) => onlySame(people)),
    organisationIds: speakers.flatMap(({ organisations }) => onlySame(organisations)),
  };
}

function onlySame(matches: readonly NameMatch[]): string[] {
  const same = matches.filter(({ certainty }) => certainty === "same");
  return same.length === 1 ? same.map(({ id }) => id) : [];
}
