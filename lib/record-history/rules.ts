import { RECORD_SEGMENTS } from "#lib/editorial/rules";
import { formatShortDay } from "#lib/format";
import { DATE_PRECISION_LABELS, SECTOR_LABELS } from "#lib/labs/messages";
import { ORGANISATION_KIND_LABELS } from "#lib/organisations/messages";
import type { VersionedKind, VersionedRecord } from "#lib/record-versions/schema";
import {
  type Line,
  type Names,
  type PlainDocument,
  richTextFields,
  written,
} from "#lib/revisions/rules";
import { richTextSchema } from "#lib/rich-text/schema";
import { SITE_SEGMENT } from "#lib/site/rules";

const SEGMENTS: Record<VersionedKind, string> = {
  ...RECORD_SEGMENTS,
  zone: "zone",
  milestone: "tappe",
  year_focus: "anni",
  site: "testi",
  site_text: "testi",
};

/** Where the newsroom keeps a record; its versions are below. */
export function recordPath({ kind, id }: VersionedRecord): string {
  return `/redazione/registri/${SEGMENTS[kind]}/${kind === "site" ? SITE_SEGMENT : id}`;
}

export function recordVersionsPath(record: VersionedRecord): string {
  return `${recordPath(record)}/versioni`;
}

/** The record that such an address speaks of. */
export function recordOfPath(segment: string, id: string): VersionedRecord | null {
  if (segment === SEGMENTS.site && id === SITE_SEGMENT) return { kind: "site", id: "1" };
  const kinds = Object.keys(SEGMENTS) as VersionedKind[];
  const kind = kinds.find((known) => known !== "site" && SEGMENTS[known] === segment);
  return kind ? { kind, id } : null;
}

/** How a form calls its fields, in its order; those of rows too. */
export type FieldLabels = Readonly<Record<string, string>>;

/** Fields whose values are words of the code. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: ORGANISATION_KIND_LABELS,
  precision: DATE_PRECISION_LABELS,
  sector: SECTOR_LABELS,
};

/** What a record says as people read it, one field after the other. */
export function plainRecord(document: object, labels: FieldLabels, names: Names): PlainDocument {
  const values = new Map<string, unknown>(Object.entries(document));
  const lines = Object.entries(labels).flatMap(([field, label]): Line[] => {
    const value = values.get(field);
    const text = richTextSchema.safeParse(value);
    if (text.success) return richTextFields(label, text.data);
    return [[label, inWords(field, value, labels, names)]];
  });
  return { fields: written(lines), talks: [] };
}

function inWords(field: string, value: unknown, labels: FieldLabels, names: Names): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    return value.map((item) => inWords(field, item, labels, names)).join("\n");
  }
  if (typeof value === "object") return rowInWords(value, labels, names);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatShortDay(text);
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) {
    return names.get(text) ?? "(non più presente)";
  }
  return WORDS[field]?.[text] ?? text;
}

/** «Ente: Comune di Prato; Ruolo: educatrice». */
function rowInWords(row: object, labels: FieldLabels, names: Names): string {
  return Object.keys(labels)
    .flatMap((field) => {
      const value = new Map<string, unknown>(Object.entries(row)).get(field);
      const text = inWords(field, value, labels, names);
      return text ? `${labels[field]}: ${text}` : [];
    })
    .join("; ");
}
