import { dayToDatabase, type IsoDay, instantAt } from "#lib/clock";
import type { FacetKind } from "#lib/generated/prisma/enums";
import type { JobName } from "#lib/infra/jobs";
import type { MeetingDocument, MeetingStatus, TalkDocument } from "#lib/meetings/schema";
import { unique } from "#lib/unique";

/** What the projection must know of the things a document names by id. */
export interface ProjectionContext {
  /** By the id in the document; `id` is that of the record it was merged into since. */
  people: ReadonlyMap<string, { id: string; slug: string; fullName: string }>;
  organisations: ReadonlyMap<string, { id: string; slug: string; acronym: string | null }>;
  /** `successors`: slugs of every zone that came after, at any distance. */
  zones: ReadonlyMap<string, { slug: string; successors: readonly string[] }>;
  /** `ancestors`: slugs of every theme above, at any distance. */
  themes: ReadonlyMap<string, { slug: string; name: string; ancestors: readonly string[] }>;
  labs: ReadonlyMap<string, { slug: string }>;
}

/** Still to come, or called off on a day that is: what those who had planned to be there look for. */
export function isUpcoming(
  meeting: { status: MeetingStatus; day: IsoDay; lastDay: IsoDay | null },
  today: IsoDay,
): boolean {
  return meeting.status !== "held" && (meeting.lastDay ?? meeting.day) >= today;
}

/** Its days are over, and nobody said what became of it. */
export function isOutcomeOpen(
  meeting: { status: MeetingStatus; day: IsoDay; lastDay: IsoDay | null },
  today: IsoDay,
): boolean {
  return meeting.status === "planned" && (meeting.lastDay ?? meeting.day) < today;
}

/** Whether one can still take part, or why not. */
export function participationIn(
  meeting: { status: MeetingStatus; day: IsoDay; lastDay: IsoDay | null },
  today: IsoDay,
): "open" | "postponed" | "cancelled" | "over" {
  const { status } = meeting;
  if (status === "postponed" || status === "cancelled") return status;
  return isUpcoming(meeting, today) ? "open" : "over";
}

export type FacetRow = {
  meetingId: string;
  facet: FacetKind;
  value: string;
};

/** The columns of a meeting that its live document decides. */
export function meetingColumns(document: MeetingDocument, context: ProjectionContext) {
  const { timeZone } = document;
  return {
    title: document.title,
    summary: document.summary,
    kind: document.kind,
    mode: document.mode,
    status: document.status,
    day: dayToDatabase(document.day),
    lastDay: document.lastDay ? dayToDatabase(document.lastDay) : null,
    startsAt: document.startTime ? instantAt(document.day, document.startTime, timeZone) : null,
    endsAt: document.endTime
      ? instantAt(document.lastDay ?? document.day, document.endTime, timeZone)
      : null,
    timeZone,
    venue: document.venue,
    joinUrl: document.joinUrl,
    recordingUrl: document.recordingUrl,
    audienceAllZones: document.audienceAllZones,
    audienceNote: document.audienceNote,
    seriesId: document.seriesId,
    labId: document.labId,
    sourceNote: document.sourceNote,
    sourceUrl: document.sourceUrl,
    searchText: searchText(document, context),
  };
}

/** The columns of a meeting that has never been published: whatever else is only in its draft. */
export function unpublishedColumns(document: MeetingDocument) {
  const { title, summary, kind, mode, status, timeZone, audienceAllZones } = document;
  return {
    title,
    summary,
    kind,
    mode,
    status,
    day: dayToDatabase(document.day),
    timeZone,
    audienceAllZones,
    searchText: "",
  };
}

/** What the address of a meeting is made from. */
export function addressOf({ title, day }: Pick<MeetingDocument, "title" | "day">): string {
  return `${title} ${day}`;
}

/** Of the ids that a document names, how the form calls those that lead to nothing. */
export function danglingReferences(
  { personIds, organisationIds, zoneIds, thematicAreaIds, labIds }: ReturnType<typeof referencesOf>,
  context: ProjectionContext,
): string[] {
  const lacks = (ids: readonly string[], known: ReadonlyMap<string, unknown>) =>
    ids.some((id) => !known.has(id));
  return [
    ...(lacks(personIds, context.people) ? ["una persona"] : []),
    ...(lacks(organisationIds, context.organisations) ? ["un ente"] : []),
    ...(lacks(zoneIds, context.zones) ? ["una zona"] : []),
    ...(lacks(thematicAreaIds, context.themes) ? ["un tema"] : []),
    ...(lacks(labIds, context.labs) ? ["un laboratorio"] : []),
  ];
}

/** The rows beside a meeting: who it is for, whom it is about, its talks and what it is found by. */
export function meetingRows(
  meetingId: string,
  document: MeetingDocument,
  context: ProjectionContext,
) {
  const talks = document.talks.map((talk, position) => ({
    id: talk.id,
    meetingId,
    position,
    kind: talk.kind,
    title: talk.title,
    abstract: talk.abstract,
    day: talk.day ? dayToDatabase(talk.day) : null,
    startsAt: talk.startTime
      ? instantAt(talk.day ?? document.day, talk.startTime, document.timeZone)
      : null,
    recordingStartSeconds: talk.recordingStartSeconds,
  }));
  const speakers = document.talks.flatMap((talk) =>
    talk.speakers.map(({ pendingName: _, personId, organisationId, ...speaker }, position) => ({
      talkId: talk.id,
      position,
      ...speaker,
      personId: personId && (context.people.get(personId)?.id ?? personId),
      organisationId:
        organisationId && (context.organisations.get(organisationId)?.id ?? organisationId),
    })),
  );
  return {
    talks,
    speakers,
    audienceZones: document.audienceAllZones
      ? []
      : unique(document.audienceZoneIds).map((zoneId) => ({ meetingId, zoneId })),
    involvedZones: involvedZoneIds(document).map((zoneId) => ({ meetingId, zoneId })),
    themes: allThemeIds(document).map((thematicAreaId) => ({ meetingId, thematicAreaId })),
    talkZones: document.talks.flatMap((talk) =>
      talkZoneIds(talk).map((zoneId) => ({ talkId: talk.id, zoneId })),
    ),
    talkThemes: document.talks.flatMap((talk) =>
      unique(talk.thematicAreaIds).map((thematicAreaId) => ({ talkId: talk.id, thematicAreaId })),
    ),
    facets: meetingFacets(meetingId, document, context),
  };
}

/**
 * The talks of a programme under the days of its meeting, what has no day last. A time without a
 * day is of the first. Where there is nothing to tell apart, one group without a day.
 */
export function programmeDays<T extends { day: IsoDay | null; time: string | null }>(
  meeting: { day: IsoDay; lastDay: IsoDay | null },
  talks: readonly T[],
): { day: IsoDay | null; talks: T[] }[] {
  if (meeting.lastDay === null || talks.every((talk) => talk.day === null)) {
    return [{ day: null, talks: [...talks] }];
  }
  const days = Map.groupBy(talks, (talk) => talk.day ?? (talk.time === null ? null : meeting.day));
  // No day comes after «9999-…».
  return [...days]
    .map(([day, talks]) => ({ day, talks }))
    .toSorted((a, b) => ((a.day ?? "~") < (b.day ?? "~") ? -1 : 1));
}

/** Zones that spoke or are spoken about. */
export function involvedZoneIds(document: MeetingDocument): string[] {
  return unique([...document.involvedZoneIds, ...document.talks.flatMap(talkZoneIds)]);
}

/** What the archive filters by: themes count for those above, zones for their successors too. */
export function meetingFacets(
  meetingId: string,
  document: MeetingDocument,
  context: ProjectionContext,
): FacetRow[] {
  const speakers = document.talks.flatMap((talk) => talk.speakers);
  const values: Record<FacetKind, (string | undefined)[]> = {
    year: [document.day.slice(0, 4)],
    kind: [document.kind],
    lab: document.labId ? [context.labs.get(document.labId)?.slug] : [],
    theme: allThemeIds(document).flatMap((id) => {
      const theme = context.themes.get(id);
      return theme ? [theme.slug, ...theme.ancestors] : [];
    }),
    zone: involvedZoneIds(document).flatMap((id) => {
      const zone = context.zones.get(id);
      return zone ? [zone.slug, ...zone.successors] : [];
    }),
    person: speakers.map((s) => (s.personId ? context.people.get(s.personId)?.slug : undefined)),
    organisation: speakers.map((s) =>
      s.organisationId ? context.organisations.get(s.organisationId)?.slug : undefined,
    ),
  };
  return Object.entries(values).flatMap(([facet, slugs]) =>
    unique(slugs.filter((slug) => slug !== undefined)).map((value) => ({
      meetingId,
      facet: facet as FacetKind,
      value,
    })),
  );
}

/** Every id that some documents name, to be looked up together. */
export function referencesOf(documents: readonly MeetingDocument[]) {
  const speakers = documents.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers));
  return {
    personIds: unique(speakers.flatMap((s) => s.personId ?? [])),
    organisationIds: unique(speakers.flatMap((s) => s.organisationId ?? [])),
    zoneIds: unique(documents.flatMap((d) => [...involvedZoneIds(d), ...d.audienceZoneIds])),
    thematicAreaIds: unique(documents.flatMap(allThemeIds)),
    labIds: unique(documents.flatMap(({ labId }) => labId ?? [])),
  };
}

/** An apostrophe ends a word, however it was typed: «l’équipe» is found by «équipe». */
export function searchable(text: string): string {
  return text.replace(/[’'‘ʼ`´]/g, " ");
}

/** The words a meeting is found by: its own, and the names of what it names. */
export function searchText(document: MeetingDocument, context: ProjectionContext): string {
  const talks = document.talks.flatMap((talk) => [
    talk.title,
    talk.abstract ?? "",
    ...talk.speakers.flatMap((speaker) => [
      (speaker.personId && context.people.get(speaker.personId)?.fullName) || "",
      speaker.roleTitle ?? "",
      speaker.organisationName ?? "",
      (speaker.organisationId && context.organisations.get(speaker.organisationId)?.acronym) || "",
    ]),
  ]);
  const themes = allThemeIds(document).map((id) => context.themes.get(id)?.name ?? "");
  const parts = [document.title, document.summary, ...talks, ...themes];
  return searchable(parts.filter(Boolean).join("\n"));
}

export function allThemeIds(document: MeetingDocument): string[] {
  return unique([
    ...document.thematicAreaIds,
    ...document.talks.flatMap((talk) => talk.thematicAreaIds),
  ]);
}

function talkZoneIds(talk: TalkDocument): string[] {
  return unique([...talk.zoneIds, ...talk.speakers.flatMap((speaker) => speaker.zoneId ?? [])]);
}

/** Who speaks at a meeting may be others now than those who agreed to what was attached to it. */
export const PROGRAMME_CHANGED: JobName<{ meetingId: string }> = { name: "programme-changed" };
