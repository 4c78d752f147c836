import { z } from "zod";
import { instantAt, isTimeZone } from "#lib/clock";
import { optional, typed, webAddress, written, writtenLine } from "#lib/editorial/schema";

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
const day = z.iso.date("Scegliere un giorno.");

const line = writtenLine(300);
const POSITION = "Scrivere minuti e secondi, per esempio 12:30.";
/** Whole seconds of a recording that ends within a week: no position is later. */
const position = z.int(POSITION).min(0, POSITION).nullable();
const LONGEST_RECORDING = 7 * 24 * 60 * 60;
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Scrivere un’ora come 09:30.");

/** What the fields of a published meeting hold. */
const PUBLISHED = {
  line,
  summary: written(1000),
  optionalLine: optional(line),
  abstract: optional(written(4000)),
  sourceNote: optional(written(1000)),
  address: optional(webAddress),
  day,
  optionalDay: optional(day),
  time: optional(time),
  position: position.refine((seconds) => seconds === null || seconds < LONGEST_RECORDING, POSITION),
  pendingPosition: z
    .string()
    .refine((words) => words.trim() === "", POSITION)
    .optional(),
  pendingName: z
    .string()
    .refine((name) => name.trim() === "", "La persona va scelta tra quelle proposte, o creata.")
    .optional(),
};

/** While somebody is still writing, half a title, half an hour or half an address are kept too. */
const DRAFTED = {
  line: typed,
  summary: typed,
  optionalLine: typed.nullable(),
  abstract: typed.nullable(),
  sourceNote: typed.nullable(),
  address: typed.nullable(),
  day: typed,
  optionalDay: typed.nullable(),
  time: typed.nullable(),
  position,
  pendingPosition: typed.optional(),
  pendingName: typed.optional(),
};

type Fields = typeof PUBLISHED | typeof DRAFTED;

/** A person, or only a role at an organisation; role and organisation as they were that day. */
function speakerShape<F extends Fields>(field: F) {
  return z.strictObject({
    personId: id.nullable(),
    /** What was typed of somebody who is still to be chosen or entered. */
    pendingName: field.pendingName as F["pendingName"],
    roleTitle: field.optionalLine as F["optionalLine"],
    organisationId: id.nullable(),
    /** The name the organisation had that day. */
    organisationName: field.optionalLine as F["optionalLine"],
    zoneId: id.nullable(),
  });
}

function isSomebody(s: {
  personId: string | null;
  roleTitle: string | null;
  organisationId: string | null;
}): boolean {
  return s.personId !== null || (s.roleTitle !== null && s.organisationId !== null);
}

function hasRoleSomewhere(s: { roleTitle: string | null; organisationName: string | null }) {
  return s.roleTitle !== null && s.organisationName !== null;
}

/** Somebody whose name or body is not chosen yet has a problem of their own already. */
export const speakerSchema = speakerShape(PUBLISHED)
  .refine((s) => isSomebody(s) || Boolean(s.pendingName?.trim()) || hasRoleSomewhere(s), {
    path: ["personId"],
    message: "Scrivere il nome, oppure il ruolo e l’ente (operatrici, Società della Salute).",
  })
  .refine((s) => (s.organisationId === null) === (s.organisationName === null), {
    path: ["organisationName"],
    message: "L’ente va scelto tra quelli proposti, o creato.",
  });

function talkShape<F extends Fields, S extends z.ZodType>(field: F, speaker: S) {
  return z.strictObject({
    id,
    kind: z.enum(TALK_KINDS),
    title: field.line as F["line"],
    abstract: field.abstract as F["abstract"],
    /** One of the meeting's days, where it is known which; times without a day are of the first. */
    day: field.optionalDay as F["optionalDay"],
    startTime: field.time as F["time"],
    recordingStartSeconds: field.position as F["position"],
    /** What was typed of a position, and is none yet. */
    pendingRecordingStart: field.pendingPosition as F["pendingPosition"],
    zoneIds: z.array(id),
    thematicAreaIds: z.array(id),
    speakers: z.array(speaker),
  });
}

/** A talk as it is published. */
export const talkSchema = talkShape(PUBLISHED, speakerSchema);

function meetingShape<F extends Fields, T extends z.ZodType>(field: F, talk: T) {
  return z.strictObject({
    schemaVersion: z.literal(1),
    title: field.line as F["line"],
    summary: field.summary as F["summary"],
    kind: z.enum(MEETING_KINDS),
    /** Null when no source says it. */
    mode: z.enum(MEETING_MODES).nullable(),
    status: z.enum(MEETING_STATUSES),
    day: field.day as F["day"],
    lastDay: field.optionalDay as F["optionalDay"],
    startTime: field.time as F["time"],
    /** On the last day. */
    endTime: field.time as F["time"],
    timeZone: z.string().refine(isTimeZone, "Un fuso orario come Europe/Rome."),
    venue: field.optionalLine as F["optionalLine"],
    joinUrl: field.address as F["address"],
    recordingUrl: field.address as F["address"],
    audienceAllZones: z.boolean(),
    audienceZoneIds: z.array(id),
    audienceNote: field.optionalLine as F["optionalLine"],
    /** Beyond the zones of the talks, which are always involved. */
    involvedZoneIds: z.array(id),
    thematicAreaIds: z.array(id),
    seriesId: id.nullable(),
    labId: id.nullable(),
    sourceNote: field.sourceNote as F["sourceNote"],
    sourceUrl: field.address as F["address"],
    talks: z.array(talk).max(200),
  });
}

function isDayOf(meeting: { day: string; lastDay: string | null }, day: string): boolean {
  return day >= meeting.day && day <= (meeting.lastDay ?? meeting.day);
}

/**
 * Compared as instants: in the night in which the hour changes, 03:15 comes before 02:30. What is no
 * day, time or zone has a problem of its own.
 */
function endsAfterStart(meeting: {
  day: string;
  lastDay: string | null;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
}): boolean {
  const { startTime, endTime, timeZone } = meeting;
  const lastDay = meeting.lastDay ?? meeting.day;
  if (!startTime || !endTime || !isTimeZone(timeZone)) return true;
  const isMoment = day.safeParse(meeting.day).success && day.safeParse(lastDay).success;
  if (!isMoment || !time.safeParse(startTime).success || !time.safeParse(endTime).success) {
    return true;
  }
  return instantAt(lastDay, endTime, timeZone) > instantAt(meeting.day, startTime, timeZone);
}

/** A meeting while it is written. */
export const meetingDraftSchema = meetingShape(DRAFTED, talkShape(DRAFTED, speakerShape(DRAFTED)));

/** A meeting as it is published; the tables are made from it. */
export const meetingDocumentSchema = meetingShape(PUBLISHED, talkSchema)
  .refine((m) => m.lastDay === null || m.lastDay > m.day, {
    path: ["lastDay"],
    message: "L’ultimo giorno viene dopo il primo.",
  })
  .refine((m) => m.endTime === null || m.startTime !== null, {
    path: ["startTime"],
    message: "Con l’ora di fine serve quella di inizio.",
  })
  .refine(endsAfterStart, {
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

/** What must be known to open a meeting: the rest can be written later. */
export const newMeetingSchema = meetingDraftSchema.extend({ title: line, day });

export type MeetingDocument = z.infer<typeof meetingDocumentSchema>;
export type TalkDocument = MeetingDocument["talks"][number];
export type SpeakerDocument = z.infer<typeof speakerSchema>;
