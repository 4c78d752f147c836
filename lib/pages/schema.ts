import { z } from "zod";
import { isTimeZone } from "#lib/clock";
import { MEETING_KINDS, meetingDraftSchema } from "#lib/meetings/schema";

const day = z.iso.date("Scegliere il giorno.");

const { mode, startTime, endTime, venue, talks } = meetingDraftSchema.shape;

/** What a pasted programme tells besides. */
const fromProgramme = {
  mode: mode.default(null),
  startTime: startTime.default(null),
  endTime: endTime.default(null),
  venue: venue.default(null),
  talks: talks.default([]),
  /** The pasted text itself: it is kept in notes beside the draft. */
  programme: z.string().default(""),
};

/** What a form asks before a meeting is opened; the rest is written in its editor. */
export const meetingStartSchema = z.object({
  title: z.string().trim().min(1, "Scrivere il titolo.").max(300, "Al massimo 300 caratteri."),
  day,
  kind: z.enum(MEETING_KINDS, "Scegliere il tipo."),
  seriesId: z.union([z.uuid(), z.literal("").transform(() => null)]).default(null),
  timeZone: z.string().refine(isTimeZone),
  ...fromProgramme,
});
export type MeetingStart = z.input<typeof meetingStartSchema>;

/** What a form asks before a meeting is opened like another one. */
export const meetingCopySchema = z.object({ id: z.uuid(), day });
