import {
  type AuditCursor,
  type AuditFilters,
  auditCursorSchema,
  auditFiltersSchema,
} from "#lib/audit/schema";
import { endOfDay, instantAt } from "#lib/clock";

/** What differs between the values before and after, by the name it has in the code. */
export interface AuditChange {
  name: string;
  before: unknown;
  after: unknown;
}

export function changesOf(before: unknown, after: unknown): AuditChange[] {
  const [from, to] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((name) => ({ name, before: from[name], after: to[name] }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

function valuesOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : {};
}

/** What an address of the list asks for, in the words that stand in it. */
export interface AuditQuery {
  chi?: string;
  azione?: string;
  tipo?: string;
  oggetto?: string;
  dal?: string;
  al?: string;
}

/** How the form calls them. */
export const AUDIT_QUERY_LABELS: Record<keyof AuditQuery, string> = {
  chi: "Chi",
  azione: "Che cosa",
  tipo: "Su che tipo di elemento",
  oggetto: "Su quale elemento",
  dal: "Dal giorno",
  al: "Al giorno",
};

const KEYS = Object.keys(AUDIT_QUERY_LABELS) as (keyof AuditQuery)[];

/** Stands for the portal itself where accounts are chosen. */
export const BY_SYSTEM = "portale";

/**
 * The filters of an address. What cannot be read is left out and named, so that nobody takes a
 * longer list for the one that was asked for. Days are those of the time zone, the last one whole.
 */
export function readAuditQuery(
  address: Readonly<Record<string, string>>,
  timeZone: string,
): { query: AuditQuery; filters: AuditFilters; unread: (keyof AuditQuery)[] } {
  const filterOf: Record<keyof AuditQuery, (value: string) => unknown> = {
    chi: (value) => (value === BY_SYSTEM ? { bySystem: true } : { accountId: value }),
    azione: (action) => ({ action }),
    tipo: (entityKind) => ({ entityKind }),
    oggetto: (entityId) => ({ entityId }),
    dal: (day) => isDay(day) && { from: instantAt(day, "00:00", timeZone) },
    al: (day) => isDay(day) && { before: endOfDay(day, timeZone) },
  };
  const query: AuditQuery = {};
  let filters: AuditFilters = {};
  const unread: (keyof AuditQuery)[] = [];
  for (const key of KEYS) {
    const value = address[key]?.trim();
    if (!value) continue;
    const parsed = auditFiltersSchema.safeParse(filterOf[key](value));
    if (parsed.success) {
      query[key] = value;
      filters = { ...filters, ...parsed.data };
    } else unread.push(key);
  }
  return { query, filters, unread };
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The last entry of a page, as it stands in the address of the next. */
export function writeCursor({ at, id }: AuditCursor): string {
  return `${at.toISOString()}~${id}`;
}

/** Undefined for what is no cursor: then the list begins at its beginning. */
export function readCursor(text: string | undefined): AuditCursor | undefined {
  const [at = "", id = ""] = (text ?? "").split("~");
  const parsed = auditCursorSchema.safeParse({ at: new Date(at), id });
  return parsed.success ? parsed.data : undefined;
}
