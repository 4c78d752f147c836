import { z } from "zod";
import { isTimeZone } from "#lib/clock";

export const MEETING_KINDS = [
  "plenary",
  "territorial_lab",
  "authority_lab",
  "working_group",
  "thematic_table",
  "conference",
  "workshop",
  "training",
] as const;
export const MEETING_MODES = ["online", "in_person", "mixed"] as const;
export const MEETING_STATUSES = ["planned", "held", "postponed", "cancelled"] as const;
export const TALK_KINDS = ["opening", "talk", "zone_experience", "discussion", "closing"] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];
export type MeetingMode = (typeof MEETING_MODES)[number];
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export type TalkKind = (typeof TALK_KINDS)[number];

const id = z.uuid();
const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Un’ora come 09:30.");
const address = z.url({ protocol: /^https?$/ });
const line = z.string().trim().min(1).max(300);

/** A person, or only a role at an organisation; role and organisation as they were that day. */
export const speakerSchema = z
  .strictObject({
    personId: id.nullable(),
    roleTitle: line.nullable(),
    organisationId: id.nullable(),
    /** The name the organisation had that day. */
    organisationName: line.nullable(),
    zoneId: id.nullable(),
  })
  .refine((s) => s.personId !== null || (s.roleTitle !== null && s.organisationId !== null), {
    message: "Un relatore è una persona, oppure un ruolo presso un ente.",
  })
  .refine((s) => (s.organisationId === null) === (s.organisationName === null), {
    message: "Dell’ente va indicato anche il nome di quel giorno.",
  });

export const talkSchema = z.strictObject({
  id,
  kind: z.enum(TALK_KINDS),
  title: line,
  abstract: z.string().trim().min(1).max(4000).nullable(),
  /** One of the meeting's days, where it is known which; times without a day are of the first. */
  day: day.nullable(),
  startTime: time.nullable(),
  recordingStartSeconds: z.int().min(0).nullable(),
  zoneIds: z.array(id),
  thematicAreaIds: z.array(id),
  speakers: z.array(speakerSchema),
});

function isDayOf(meeting: { day: string; lastDay: string | null }, day: string): boolean {
  return day >= meeting.day && day <= (meeting.lastDay ?? meeting.day);
}

/** A meeting as it is drafted, revised and published; the tables are made from it. */
export const meetingDocumentSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    title: line,
    summary: z.string().trim().min(1).max(1000),
    kind: z.enum(MEETING_KINDS),
    /** Null when no source says it. */
    mode: z.enum(MEETING_MODES).nullable(),
    status: z.enum(MEETING_STATUSES),
    day,
    lastDay: day.nullable(),
    startTime: time.nullable(),
    /** On the last day. */
    endTime: time.nullable(),
    timeZone: z.string().refine(isTimeZone, "Un fuso orario come Europe/Rome."),
    venue: line.nullable(),
    joinUrl: address.nullable(),
    recordingUrl: address.nullable(),
    audienceAllZones: z.boolean(),
    audienceZoneIds: z.array(id),
    audienceNote: line.nullable(),
    /** Beyond the zones of the talks, which are always involved. */
    involvedZoneIds: z.array(id),
    thematicAreaIds: z.array(id),
    seriesId: id.nullable(),
    labId: id.nullable(),
    sourceNote: z.string().trim().min(1).max(1000).nullable(),
    sourceUrl: address.nullable(),
    talks: z.array(talkSchema).max(200),
  })
  .refine((m) => m.lastDay === null || m.lastDay > m.day, {
    path: ["lastDay"],
    message: "L’ultimo giorno viene dopo il primo.",
  })
  .refine((m) => m.endTime === null || m.startTime !== null, {
    path: ["startTime"],
    message: "Con l’ora di fine serve quella di inizio.",
  })
  .refine((m) => !m.startTime || !m.endTime || m.lastDay !== null || m.endTime > m.startTime, {
    path: ["endTime"],
    message: "La fine viene dopo l’inizio.",
  })
  .refine((m) => m.talks.every((t) => !t.day || isDayOf(m, t.day)), {
    path: ["talks"],
    message: "Ogni intervento è in uno dei giorni dell’incontro.",
  })
  .refine((m) => new Set(m.talks.map((t) => t.id)).size === m.talks.length, {
    path: ["talks"],
    message: "Un intervento compare due volte.",
  });

export type MeetingDocument = z.infer<typeof meetingDocumentSchema>;
export type TalkDocument = z.infer<typeof talkSchema>;
export type SpeakerDocument = z.infer<typeof speakerSchema>;
