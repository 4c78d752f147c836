import { diffWordsWithSpace } from "diff";
import { formatPosition } from "#lib/format";
import {
  MEETING_FIELD_LABELS,
  MEETING_KIND_LABELS,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
  TALK_KIND_LABELS,
} from "#lib/meetings/messages";
import type { MeetingDocument, SpeakerDocument, TalkDocument } from "#lib/meetings/schema";
import { NEWS_FIELD_LABELS, NEWS_KIND_LABELS } from "#lib/news/messages";
import type { NewsDocument } from "#lib/news/schema";
import { REPORT_FIELD_LABELS } from "#lib/reports/messages";
import type { ReportDocument } from "#lib/reports/schema";
import { picturesOf, readableText } from "#lib/rich-text/rules";
import type { RichText } from "#lib/rich-text/schema";

/** A document as people read it: what each field says, in the order of the form. */
export interface PlainDocument {
  fields: PlainField[];
  talks: { id: string; title: string; fields: PlainField[] }[];
}

interface PlainField {
  label: string;
  text: string;
}

/** What ids are called; what no longer exists is named as such. */
export type Names = ReadonlyMap<string, string>;

export interface Part {
  kind: "same" | "added" | "removed";
  text: string;
}

export interface Comparison {
  /** Those that differ, word by word. */
  fields: { label: string; parts: Part[] }[];
  /** Those that differ, in the order of the later document, the removed ones last. */
  talks: {
    id: string;
    title: string;
    change: "added" | "removed" | "changed" | "unchanged";
    /** It comes at another place among those that were there before. */
    moved: boolean;
    fields: { label: string; parts: Part[] }[];
  }[];
}

export function compareDocuments(before: PlainDocument, after: PlainDocument): Comparison {
  const effort = { left: MAX_DIFFERENCES_IN_ALL };
  const compareFields = (from: readonly PlainField[], to: readonly PlainField[]) =>
    comparedFields(from, to, effort);
  const fields = compareFields(before.fields, after.fields);
  const old = new Map(before.talks.map((talk) => [talk.id, talk]));
  const kept = new Set(after.talks.flatMap(({ id }) => (old.has(id) ? id : [])));
  const stayed = longestCommonOrder(
    before.talks.flatMap(({ id }) => (kept.has(id) ? id : [])),
    after.talks.flatMap(({ id }) => (kept.has(id) ? id : [])),
  );
  const present = after.talks.map((talk) => {
    const earlier = old.get(talk.id);
    const changed = compareFields(earlier?.fields ?? [], talk.fields);
    const moved = earlier !== undefined && !stayed.has(talk.id);
    const change = !earlier ? "added" : changed.length > 0 ? "changed" : "unchanged";
    return { id: talk.id, title: talk.title, change, moved, fields: changed } as const;
  });
  const removed = before.talks
    .filter(({ id }) => !kept.has(id))
    .map(({ id, title, fields }) => {
      const gone = compareFields(fields, []);
      return { id, title, change: "removed", moved: false, fields: gone } as const;
    });
  return {
    fields,
    talks: [...present, ...removed].filter(({ change, moved }) => change !== "unchanged" || moved),
  };
}

function comparedFields(
  before: readonly PlainField[],
  after: readonly PlainField[],
  effort: { left: number },
) {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  const textOf = (fields: readonly PlainField[], label: string) =>
    fields.find((field) => field.label === label)?.text ?? "";
  return labels.flatMap((label) => {
    const [from, to] = [textOf(before, label), textOf(after, label)];
    return from === to ? [] : { label, parts: compareWords(from, to, effort) };
  });
}

/**
 * Beyond so many words that differ a text is shown as replaced: nobody reads them one by one, and
 * finding them costs the square of their number, while nobody else is answered.
 */
const MAX_DIFFERENCES = 1_000;

/** A meeting has hundreds of fields, and each could differ as much as one may. */
const MAX_DIFFERENCES_IN_ALL = 5_000;

/** @param effort how many differences may still be looked for; what is found is taken off */
export function compareWords(
  before: string,
  after: string,
  effort = { left: MAX_DIFFERENCES },
): Part[] {
  const most = Math.min(MAX_DIFFERENCES, effort.left);
  const found = diffWordsWithSpace(before, after, { maxEditLength: most });
  const different = found?.filter(({ added, removed }) => added || removed);
  effort.left -= different ? different.reduce((sum, { count }) => sum + count, 0) : most;
  const parts = found ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts
    .filter(({ value }) => value !== "")
    .map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }));
}

/** The most that can be said to have stayed in place: what is not among them was moved. */
function longestCommonOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const placeOf = (id: string) => place.get(id) ?? 0;
  let best: string[] = [];
  const ending: string[][] = [];
  for (const id of after) {
    const longest = ending
      .filter((order) => placeOf(order.at(-1) ?? id) < placeOf(id))
      .reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
    const order = [...longest, id];
    ending.push(order);
    if (order.length > best.length) best = order;
  }
  return new Set(best);
}

const L = MEETING_FIELD_LABELS;

export function plainMeeting(document: MeetingDocument, names: Names): PlainDocument {
  const d = document;
  const audience = d.audienceAllZones ? "tutte le zone" : listOf(d.audienceZoneIds, names);
  return {
    fields: written([
      [L.title, d.title],
      [L.summary, d.summary],
      [L.kind, MEETING_KIND_LABELS[d.kind].label],
      [L.mode, d.mode && MEETING_MODE_LABELS[d.mode]],
      [L.status, MEETING_STATUS_LABELS[d.status]],
      [L.day, d.day],
      [L.lastDay, d.lastDay],
      [L.startTime, d.startTime],
      [L.endTime, d.endTime],
      [L.timeZone, d.timeZone],
      [L.venue, d.venue],
      [L.joinUrl, d.joinUrl],
      [L.recordingUrl, d.recordingUrl],
      [L.audienceZoneIds, audience],
      [L.audienceNote, d.audienceNote],
      [L.involvedZoneIds, listOf(d.involvedZoneIds, names)],
      [L.thematicAreaIds, listOf(d.thematicAreaIds, names)],
      [L.seriesId, nameOf(d.seriesId, names)],
      [L.labId, nameOf(d.labId, names)],
      [L.sourceNote, d.sourceNote],
      [L.sourceUrl, d.sourceUrl],
    ]),
    talks: d.talks.map((talk) => plainTalk(talk, names)),
  };
}

function plainTalk(talk: TalkDocument, names: Names) {
  const seconds = talk.recordingStartSeconds;
  return {
    id: talk.id,
    title: talk.title,
    fields: written([
      [L.title, talk.title],
      [L.kind, TALK_KIND_LABELS[talk.kind]],
      [L.day, talk.day],
      [L.startTime, talk.startTime],
      ["Relatori", talk.speakers.map((speaker) => plainSpeaker(speaker, names)).join("\n")],
      [L.abstract, talk.abstract],
      [
        L.recordingStartSeconds,
        seconds === null ? (talk.pendingRecordingStart ?? null) : formatPosition(seconds),
      ],
      [L.zoneIds, listOf(talk.zoneIds, names)],
      [L.thematicAreaIds, listOf(talk.thematicAreaIds, names)],
    ]),
  };
}

function plainSpeaker(speaker: SpeakerDocument, names: Names): string {
  const { personId, pendingName, roleTitle, organisationId, organisationName, zoneId } = speaker;
  const body = organisationName ?? nameOf(organisationId, names);
  return [nameOf(personId, names) ?? pendingName, roleTitle, body, nameOf(zoneId, names)]
    .filter(Boolean)
    .join(", ");
}

export function plainReport({ body }: ReportDocument): PlainDocument {
  return { fields: written(richTextFields(REPORT_FIELD_LABELS.body, body)), talks: [] };
}

export function plainNews(document: NewsDocument, names: Names): PlainDocument {
  const N = NEWS_FIELD_LABELS;
  return {
    fields: written([
      [N.kind, NEWS_KIND_LABELS[document.kind]],
      [N.title, document.title],
      [N.lead, document.lead],
      ...richTextFields(N.body, document.body),
      [N.cover, document.cover && plainPicture({ ...document.cover, decorative: false })],
      [N.sourceNote, document.sourceNote],
      [N.sourceUrl, document.sourceUrl],
      [N.thematicAreaIds, listOf(document.thematicAreaIds, names)],
      [N.zoneIds, listOf(document.zoneIds, names)],
      [N.meetingIds, listOf(document.meetingIds, names)],
    ]),
    talks: [],
  };
}

export type Line = readonly [label: string | undefined, text: string | null];

export function written(lines: readonly Line[]): PlainField[] {
  return lines.flatMap(([label, text]) => (label && text ? { label, text } : []));
}

/** Words do not say where a link leads nor which picture it is: those have lines of their own. */
export function richTextFields(label: string | undefined, text: RichText): Line[] {
  const pictures = picturesOf(text).map(plainPicture);
  return [
    [label, readableText(text)],
    ["Collegamenti", addressesIn(text.doc).join("\n")],
    ["Immagini", pictures.join("\n")],
  ];
}

function plainPicture(picture: { fileId: string; alt: string; decorative: boolean }): string {
  const { fileId, alt, decorative } = picture;
  return `${decorative ? "decorativa" : alt || "senza testo alternativo"} (${fileId.slice(-8)})`;
}

function addressesIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === "href" && typeof value === "string" ? [value] : addressesIn(value),
  );
}

/** A document to be copied somewhere else: every field under its name. */
export function wholeText({ fields, talks }: PlainDocument): string {
  const lines = (some: readonly PlainField[]) => some.map(({ label, text }) => `${label}: ${text}`);
  return [lines(fields), ...talks.map((talk) => lines(talk.fields))]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

function nameOf(id: string | null, names: Names): string | null {
  return id && (names.get(id) ?? "(non più presente)");
}

function listOf(ids: readonly string[], names: Names): string {
  return ids.map((id) => nameOf(id, names)).join(", ");
}
