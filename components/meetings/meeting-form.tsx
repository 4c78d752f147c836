import type { SpeakerDraft } from "#components/meetings/speaker-draft";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { NAMES_BOX, NAMES_PLACE, namedIn } from "#components/meetings/talk-names";
import type { MeetingDocument, SpeakerDocument, TalkDocument } from "#lib/meetings/schema";
import type { ProgrammeHead } from "#lib/programme-heads/rules";

/** Fields that a document leaves out when they are empty, and a form holds as empty words. */
const BLANKABLE = [
  "lastDay",
  "startTime",
  "endTime",
  "venue",
  "joinUrl",
  "recordingUrl",
  "audienceNote",
  "seriesId",
  "labId",
  "sourceNote",
  "sourceUrl",
] as const;
type Blankable = (typeof BLANKABLE)[number];

/** A meeting as its fields hold it: no field is ever null, and people have their names. */
export type MeetingForm = Omit<MeetingDocument, Blankable | "schemaVersion" | "mode" | "talks"> &
  Record<Blankable, string> & {
    mode: NonNullable<MeetingDocument["mode"]> | "";
    talks: readonly TalkDraft[];
  };

/** A form with what is needed to change it, as its parts are given it. */
export interface EditedMeeting {
  form: MeetingForm;
  change: (part: Partial<MeetingForm>) => void;
  /** By id of the field. */
  problems: Readonly<Record<string, string>>;
}

/** @param names of the people that the document names, by id */
export function formOfMeeting(
  document: MeetingDocument,
  names: Readonly<Record<string, string>>,
): MeetingForm {
  const { schemaVersion: _, talks, mode, ...fields } = document;
  return {
    ...fields,
    ...(Object.fromEntries(BLANKABLE.map((name) => [name, fields[name] ?? ""])) as Record<
      Blankable,
      string
    >),
    mode: mode ?? "",
    talks: talks.map((talk) => talkForm(talk, names)),
  };
}

function talkForm(talk: TalkDocument, names: Readonly<Record<string, string>>): TalkDraft {
  return {
    ...talk,
    abstract: talk.abstract ?? "",
    day: talk.day ?? "",
    startTime: talk.startTime ?? "",
    speakers: talk.speakers.map((speaker, at) => speakerForm(speaker, String(at), names)),
  };
}

function speakerForm(
  { pendingName, ...speaker }: SpeakerDocument,
  key: string,
  names: Readonly<Record<string, string>>,
): SpeakerDraft {
  return {
    ...speaker,
    key,
    personName: (speaker.personId ? names[speaker.personId] : pendingName) ?? "",
    roleTitle: speaker.roleTitle ?? "",
    organisationName: speaker.organisationName ?? "",
  };
}

/** What a pasted programme says of the whole day, where nothing was written yet. */
export function missingIn(form: MeetingForm, head: ProgrammeHead): Partial<MeetingForm> {
  return {
    title: form.title || (head.title ?? ""),
    day: form.day || (head.day ?? ""),
    startTime: form.startTime || (head.startTime ?? ""),
    endTime: form.endTime || (head.endTime ?? ""),
    mode: form.mode || (head.mode ?? ""),
    venue: form.venue || (head.venue ?? ""),
  };
}

/** What is saved of a form: everything that was typed. */
export function documentOfMeeting(form: MeetingForm): MeetingDocument {
  const { talks, mode, ...fields } = form;
  return {
    schemaVersion: 1,
    ...fields,
    ...(Object.fromEntries(BLANKABLE.map((name) => [name, filled(fields[name])])) as Record<
      Blankable,
      string | null
    >),
    mode: mode || null,
    talks: talks.map(talkDocument),
  };
}

export function talkDocument({
  abstract,
  day,
  startTime,
  speakers,
  ...talk
}: TalkDraft): TalkDocument {
  return {
    ...talk,
    zoneIds: [...talk.zoneIds],
    thematicAreaIds: [...talk.thematicAreaIds],
    abstract: filled(abstract),
    day: filled(day),
    startTime: filled(startTime),
    speakers: speakers.map(speakerDocument),
  };
}

function speakerDocument({ key: _, personName, ...speaker }: SpeakerDraft): SpeakerDocument {
  return {
    ...speaker,
    // A name without anybody chosen is kept too, until somebody is.
    ...(!speaker.personId && personName !== "" && { pendingName: personName }),
    roleTitle: filled(speaker.roleTitle),
    organisationName: filled(speaker.organisationName),
  };
}

function filled(text: string): string | null {
  return text === "" ? null : text;
}

const SPEAKER_FIELDS: Record<string, string> = {
  personId: "person",
  pendingName: "person",
  roleTitle: "role",
  organisationId: "organisation",
  organisationName: "organisation",
  zoneId: "zone",
};

/** The id of the field of a place in the document: «talks.1.title», «talks.0.speakers.2.personId». */
export function fieldIdOfMeeting(form: MeetingForm, place: string): string | null {
  const [first = "", at, field, speakerAt, speakerField] = place.split(".");
  if (first === "") return null;
  // Once all are decided the box is gone, and what is left to look at is the programme.
  if (first === NAMES_PLACE) return namedIn(form.talks).length > 0 ? NAMES_BOX : "programma";
  if (first !== "talks") return meetingFieldId(first);
  const talk = at === undefined ? undefined : form.talks[Number(at)];
  if (!talk) return "programma";
  if (field === "pendingRecordingStart") return `${talk.id}-recordingStartSeconds`;
  if (field !== "speakers") return `${talk.id}-${field ?? "title"}`;
  const speaker = talk.speakers[Number(speakerAt)];
  const part = SPEAKER_FIELDS[speakerField ?? "personId"] ?? "person";
  return speaker ? `${talk.id}-speaker-${speaker.key}-${part}` : `${talk.id}-title`;
}

/** The id of a field of the meeting itself. */
export function meetingFieldId(name: string): string {
  return `incontro-${name}`;
}
