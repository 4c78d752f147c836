import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { IsoDay } from "#lib/clock";
import { addressOf } from "#lib/meetings/rules";
import {
  type MeetingDocument,
  meetingDraftSchema,
  type SpeakerDocument,
} from "#lib/meetings/schema";
import { newsDraftSchema } from "#lib/news/schema";
import type { meetingStartSchema } from "#lib/pages/schema";

/** The kinds of pages that have an address of their own. */
export const ADDRESSED_KINDS = ["meeting", "news_item"] as const;
export type AddressedKind = (typeof ADDRESSED_KINDS)[number];

/** What the address of a page is made from. */
export function addressFrom(kind: AddressedKind, document: unknown): string {
  return kind === "meeting"
    ? addressOf(meetingDraftSchema.parse(document))
    : newsDraftSchema.parse(document).title;
}

/** The document of a meeting of which little is known yet: held if its day is over. */
export function firstDraft(
  { programme: _, ...told }: z.output<typeof meetingStartSchema>,
  today: IsoDay,
): MeetingDocument {
  return {
    ...told,
    schemaVersion: 1,
    summary: "",
    status: told.day < today ? "held" : "planned",
    lastDay: null,
    joinUrl: null,
    recordingUrl: null,
    audienceAllZones: true,
    audienceZoneIds: [],
    audienceNote: null,
    involvedZoneIds: [],
    thematicAreaIds: [],
    labId: null,
    sourceNote: null,
    sourceUrl: null,
  };
}

type Role = Pick<SpeakerDocument, "roleTitle" | "organisationId" | "organisationName">;

/** A meeting like another on a new day; `roles` are those that people hold on it. */
export function cloneOf(
  document: MeetingDocument,
  day: IsoDay,
  roles: ReadonlyMap<string, readonly Role[]>,
): MeetingDocument {
  return {
    ...document,
    status: "planned",
    day,
    lastDay: null,
    joinUrl: null,
    recordingUrl: null,
    sourceNote: null,
    sourceUrl: null,
    talks: document.talks.map((talk) => ({
      ...talk,
      id: uuidv7(),
      abstract: null,
      day: null,
      recordingStartSeconds: null,
      speakers: talk.speakers.map((speaker) => speakerOn(speaker, roles)),
    })),
  };
}

/** Who speaks only for a role at an organisation still does; a person has the role of the day. */
function speakerOn(
  speaker: SpeakerDocument,
  roles: ReadonlyMap<string, readonly Role[]>,
): SpeakerDocument {
  if (!speaker.personId) return speaker;
  const held = roles.get(speaker.personId) ?? [];
  const same = held.find((role) => role.organisationId === speaker.organisationId);
  const { roleTitle, organisationId, organisationName } = same ?? held[0] ?? NO_ROLE;
  return { ...speaker, roleTitle, organisationId, organisationName };
}

const NO_ROLE: Role = { roleTitle: null, organisationId: null, organisationName: null };
