import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { SYSTEM } from "#lib/actor";
import type { DemoReferences } from "#lib/cli/demo-references";
import { type IsoDay, today } from "#lib/clock";
import type { Tx } from "#lib/infra/db";
import { markdownBlocks } from "#lib/infra/markdown";
import { attachLink } from "#lib/material-keeping/commands";
import { createMeeting, publishMeeting } from "#lib/meetings/commands";
import { type MeetingDocument, meetingDocumentSchema } from "#lib/meetings/schema";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { newsDocumentSchema } from "#lib/news/schema";
import { createReport, publishReport } from "#lib/reports/commands";
import { type RichText, richTextSchema } from "#lib/rich-text/schema";
import type { DemoMaterial, DemoMeeting, DemoNewsItem, DemoSpeaker } from "#prisma/demo/shapes";

const INVENTED_MEETING =
  "Incontro inventato a scopo dimostrativo: luogo, persone e interventi non sono reali.";

/** Drafts and publishes a meeting with its report and materials. */
export async function writeMeeting(
  meeting: DemoMeeting,
  timeZone: string,
  ids: DemoReferences,
  tx: Tx,
): Promise<void> {
  const document = meetingDocument(meeting, timeZone, ids);
  const { slug, demonstration } = meeting;
  const created = await createMeeting(SYSTEM, { document, slugFrom: slug, demonstration }, tx);
  ids.meeting.add(slug, created.id);
  const publishedAt = new Date(meeting.publishedAt);
  await publishMeeting(SYSTEM, { id: created.id, version: created.version, publishedAt }, tx);
  if (meeting.report) {
    const body = richText(meeting.report.body);
    const report = await createReport(
      SYSTEM,
      { meetingId: created.id, document: { schemaVersion: 1, body } },
      tx,
    );
    const reportedAt = new Date(meeting.report.publishedAt);
    await publishReport(SYSTEM, { ...report, publishedAt: reportedAt }, tx);
  }
  const attach = (material: DemoMaterial, talkId: string | null) => {
    const places = [{ kind: "meeting", id: created.id, talkId } as const];
    return attachLink(SYSTEM, { ...material, demonstration, places }, tx);
  };
  for (const material of meeting.materials ?? []) await attach(material, null);
  for (const [index, talk] of (meeting.talks ?? []).entries()) {
    for (const material of talk.materials ?? []) {
      await attach(material, document.talks[index]?.id ?? null);
    }
  }
}

function meetingDocument(
  meeting: DemoMeeting,
  timeZone: string,
  ids: DemoReferences,
): MeetingDocument {
  const invented = meeting.demonstration ? INVENTED_MEETING : null;
  return meetingDocumentSchema.parse({
    schemaVersion: 1,
    title: meeting.title,
    summary: meeting.summary,
    kind: meeting.kind,
    mode: meeting.mode,
    status: meeting.status ?? "held",
    day: resolveDay(meeting.day, timeZone),
    lastDay: meeting.lastDay ?? null,
    startTime: meeting.startTime ?? null,
    endTime: meeting.endTime ?? null,
    timeZone,
    venue: meeting.venue ?? null,
    joinUrl: null,
    recordingUrl: meeting.recordingUrl ?? null,
    audienceAllZones: meeting.audience === undefined,
    audienceZoneIds: (meeting.audience ?? []).map(ids.zone),
    audienceNote: meeting.audienceNote ?? null,
    involvedZoneIds: (meeting.involved ?? []).map(ids.zone),
    thematicAreaIds: meeting.themes.map(ids.theme),
    seriesId: meeting.series ? ids.series(meeting.series) : null,
    labId: meeting.lab ? ids.lab(meeting.lab) : null,
    sourceNote: meeting.sourceNote ?? invented,
    sourceUrl: meeting.sourceUrl ?? null,
    talks: (meeting.talks ?? []).map((talk) => ({
      id: uuidv7(),
      kind: talk.kind,
      title: talk.title,
      abstract: talk.abstract ?? null,
      day: talk.day ?? null,
      startTime: talk.startTime ?? null,
      recordingStartSeconds: talk.recordingStartSeconds ?? null,
      zoneIds: (talk.zones ?? []).map(ids.zone),
      thematicAreaIds: (talk.themes ?? []).map(ids.theme),
      speakers: (talk.speakers ?? []).map((speaker) => speakerDocument(speaker, ids)),
    })),
  });
}

function speakerDocument(speaker: DemoSpeaker, ids: DemoReferences) {
  const { person, role, organisation, organisationName, zone } = speaker;
  const currentName = organisation ? ids.organisationNames.get(organisation) : undefined;
  return {
    personId: person ? ids.person(person) : null,
    roleTitle: role ?? null,
    organisationId: organisation ? ids.organisation(organisation) : null,
    organisationName: organisationName ?? currentName ?? null,
    zoneId: zone ? ids.zone(zone) : null,
  };
}

export async function writeNewsItem(
  item: DemoNewsItem,
  ids: DemoReferences,
  tx: Tx,
): Promise<void> {
  const document = newsDocumentSchema.parse({
    schemaVersion: 1,
    kind: item.kind ?? "news",
    title: item.title,
    lead: item.lead,
    body: richText(item.body),
    cover: null,
    sourceNote: item.sourceNote ?? null,
    sourceUrl: item.sourceUrl ?? null,
    thematicAreaIds: (item.themes ?? []).map(ids.theme),
    zoneIds: (item.zones ?? []).map(ids.zone),
    meetingIds: (item.meetings ?? []).map(ids.meeting),
  });
  const { slug, demonstration } = item;
  const created = await createNewsItem(SYSTEM, { document, slugFrom: slug, demonstration }, tx);
  const publishedAt = new Date(item.publishedAt);
  await publishNewsItem(SYSTEM, { id: created.id, version: created.version, publishedAt }, tx);
}

function richText(markdown: string): RichText {
  const doc = { type: "doc", content: markdownBlocks(markdown) };
  return richTextSchema.parse({ schemaVersion: 1, doc });
}

/** What is still to come falls on a Thursday, the day the community meets most often. */
function resolveDay(day: DemoMeeting["day"], timeZone: string): IsoDay {
  if (typeof day === "string") return day;
  const date = Temporal.PlainDate.from(today(timeZone)).add({ days: day.daysAhead });
  const thursday = date.add({ days: (11 - date.dayOfWeek) % 7 });
  return (isHoliday(thursday) ? thursday.add({ weeks: 3 }) : thursday).toString();
}

/** Nobody calls a meeting between Christmas and Epiphany, nor in the middle of August. */
function isHoliday({ month, day }: Temporal.PlainDate): boolean {
  const winter = (month === 12 && day >= 20) || (month === 1 && day <= 7);
  return winter || (month === 8 && day >= 5 && day <= 25);
}
