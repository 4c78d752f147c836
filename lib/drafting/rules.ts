import type { z } from "zod";
import type { IsoDay } from "#lib/clock";
import type { meetingStartSchema } from "#lib/drafting/schema";
import type { MeetingDocument } from "#lib/meetings/schema";

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
