import type { IsoDay } from "#lib/clock";
import { UNTITLED } from "#lib/editorial/messages";
import {
  type MeetingDocument,
  meetingDocumentSchema,
  type SpeakerDocument,
  speakerSchema,
  type TalkDocument,
} from "#lib/meetings/schema";
import { type NewsDocument, newsDocumentSchema } from "#lib/news/schema";

// A draft may have gaps and half words that the tables of the public version do not take. A preview
// shows it all the same: what is missing has a word in its place, what cannot be shown is left out,
// and the page says so. A draft that could be published goes through unchanged.

/** Whether what an id names is still there. */
type Known = ReadonlyMap<string, unknown>;

const { shape } = meetingDocumentSchema;
const talkShape = shape.talks.element.shape;

interface Field<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function orNull<T>(field: Field<T>, value: unknown): T | null {
  const parsed = field.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function titleOf(typed: string): string {
  return typed.trim() || UNTITLED;
}

/** @param day what the meeting is shown on when its draft has no day that could be one */
export function drawableMeeting(
  document: MeetingDocument,
  { day: otherDay, known }: { day: IsoDay; known: Known },
): MeetingDocument {
  const day = orNull(shape.day, document.day) ?? otherDay;
  const typedLastDay = orNull(shape.lastDay, document.lastDay);
  const lastDay = typedLastDay && typedLastDay > day ? typedLastDay : null;
  const startTime = orNull(shape.startTime, document.startTime);
  const typedEnd = orNull(shape.endTime, document.endTime);
  const endsLater = startTime && typedEnd && (lastDay !== null || typedEnd > startTime);
  const talks = Map.groupBy(document.talks, ({ id }) => id);
  return {
    ...document,
    title: titleOf(document.title),
    day,
    lastDay,
    startTime,
    endTime: endsLater ? typedEnd : null,
    venue: orNull(shape.venue, document.venue),
    joinUrl: orNull(shape.joinUrl, document.joinUrl),
    recordingUrl: orNull(shape.recordingUrl, document.recordingUrl),
    audienceNote: orNull(shape.audienceNote, document.audienceNote),
    sourceNote: orNull(shape.sourceNote, document.sourceNote),
    sourceUrl: orNull(shape.sourceUrl, document.sourceUrl),
    audienceZoneIds: present(document.audienceZoneIds, known),
    involvedZoneIds: present(document.involvedZoneIds, known),
    thematicAreaIds: present(document.thematicAreaIds, known),
    seriesId: orGone(document.seriesId, known),
    labId: orGone(document.labId, known),
    talks: [...talks.values()].flatMap(([talk]) =>
      talk ? drawableTalk(talk, { day, lastDay, known }) : [],
    ),
  };
}

function drawableTalk(
  talk: TalkDocument,
  { known, ...meeting }: { day: IsoDay; lastDay: IsoDay | null; known: Known },
): TalkDocument {
  const day = orNull(talkShape.day, talk.day);
  const isWithin = day && day >= meeting.day && day <= (meeting.lastDay ?? meeting.day);
  return {
    ...talk,
    title: titleOf(talk.title),
    abstract: orNull(talkShape.abstract, talk.abstract),
    day: isWithin ? day : null,
    startTime: orNull(talkShape.startTime, talk.startTime),
    zoneIds: present(talk.zoneIds, known),
    thematicAreaIds: present(talk.thematicAreaIds, known),
    speakers: talk.speakers.flatMap((speaker) => drawableSpeaker(speaker, known) ?? []),
  };
}

/** A person without their organisation is somebody still; a role at no organisation is nobody. */
function drawableSpeaker(speaker: SpeakerDocument, known: Known): SpeakerDocument | null {
  const present = {
    ...speaker,
    personId: orGone(speaker.personId, known),
    organisationId: orGone(speaker.organisationId, known),
    zoneId: orGone(speaker.zoneId, known),
  };
  const alone = { ...present, organisationId: null, organisationName: null };
  return orNull(speakerSchema, present) ?? orNull(speakerSchema, alone);
}

export function drawableNews(document: NewsDocument, known: Known): NewsDocument {
  const { sourceNote, sourceUrl } = newsDocumentSchema.shape;
  return {
    ...document,
    title: titleOf(document.title),
    sourceNote: orNull(sourceNote, document.sourceNote),
    sourceUrl: orNull(sourceUrl, document.sourceUrl),
    thematicAreaIds: present(document.thematicAreaIds, known),
    zoneIds: present(document.zoneIds, known),
    meetingIds: present(document.meetingIds, known),
  };
}

function present(ids: readonly string[], known: Known): string[] {
  return ids.filter((id) => known.has(id));
}

function orGone(id: string | null, known: Known): string | null {
  return id !== null && known.has(id) ? id : null;
}
