import type { z } from "zod";
import type { PageAction, PageVerb } from "#lib/audit/messages";
import { type PageKind, TO_WRITE } from "#lib/editorial/schema";
import { DomainError, StaleError } from "#lib/errors";
import type { DraftState } from "#lib/generated/prisma/enums";

export type RevisionSubject = { meetingId: string } | { reportId: string } | { newsItemId: string };

/** The column by which revisions and notes belong to a page. */
export function subjectOf({ kind, id }: { kind: PageKind; id: string }): RevisionSubject {
  if (kind === "meeting") return { meetingId: id };
  return kind === "report" ? { reportId: id } : { newsItemId: id };
}

/** How addresses call what is written as pages and what is kept in registers: it never changes. */
const PAGE_SEGMENTS = { meeting: "incontri", report: "resoconti", news_item: "notizie" } as const;
export const RECORD_SEGMENTS = {
  person: "persone",
  organisation: "enti",
  thematic_area: "temi",
  lab: "laboratori",
  meeting_series: "cicli",
} as const;
export const SEGMENTS = { ...PAGE_SEGMENTS, ...RECORD_SEGMENTS, material: "materiali" } as const;

/** Where the newsroom writes a page or a record; a page's preview and its versions are below. */
export function editorPath(of: {
  kind: PageKind | keyof typeof RECORD_SEGMENTS;
  id: string;
}): string {
  const below = of.kind in RECORD_SEGMENTS ? "registri/" : "";
  return `/redazione/${below}${SEGMENTS[of.kind]}/${of.id}`;
}

/** How an action on a page is called in the audit. */
export function actionOn(kind: PageKind, verb: PageVerb): PageAction {
  return `${kind === "news_item" ? "news" : kind}.${verb}`;
}

/** A pause after which the same author's next save is a new revision. */
const SESSION_MINUTES = 30;

interface Saved {
  sealedAt: Date | null;
  savedAt: Date;
  authorId: string | null;
}

/** Whether a save belongs to the sitting in which the draft was last saved, by the same hand. */
export function continuesDraft(draft: Saved, authorId: string | null, at: Date): boolean {
  const pause = at.getTime() - draft.savedAt.getTime();
  return draft.sealedAt === null && draft.authorId === authorId && pause < SESSION_MINUTES * 60_000;
}

/** What changes on any page when its draft becomes the public version. */
export function publicationColumns(
  page: { firstPublishedAt: Date | null; draftRevisionId: string },
  publishedAt: Date,
) {
  return {
    ...NO_DRAFT,
    liveRevisionId: page.draftRevisionId,
    firstPublishedAt: page.firstPublishedAt ?? publishedAt,
    lastPublishedAt: publishedAt,
  };
}

export const NOT_SCHEDULED = { scheduledFor: null, scheduledTimeZone: null } as const;

export const NO_DRAFT = {
  draftRevisionId: null,
  draftState: null,
  draftStateAt: null,
  draftStateById: null,
  ...NOT_SCHEDULED,
} as const;

const STALE =
  "Nel frattempo qualcun altro ha modificato questa pagina. Ricaricarla per vedere che cosa è cambiato.";

/** A guarded update changed nothing: somebody else was faster, or the state no longer allows it. */
export function refuseStale(changed: { count: number }): void {
  if (changed.count === 0) throw staleError();
}

export function staleError(): DomainError {
  return new StaleError(STALE);
}

/** What the page is now, for who tried to save something else. */
export interface CurrentDraft {
  version: number;
  document: unknown;
  draftState: DraftState | null;
  savedAt: Date;
  /** Null when it was the portal itself. */
  authorName: string | null;
}

/** Nothing is overwritten unseen: who saves too late gets the other text beside what was typed. */
export class DraftConflict extends StaleError {
  readonly current: CurrentDraft;

  constructor(current: CurrentDraft) {
    super(
      "Nel frattempo qualcun altro ha salvato questa pagina: confrontare i due testi prima di continuare.",
    );
    this.name = "DraftConflict";
    this.current = current;
  }
}

export interface Problem {
  /** Where in the document: `["talks", 1, "title"]`. */
  path: (string | number)[];
  /** In full, for a list of what is in the way. */
  message: string;
  /** The same beside its field, which need not be named there. */
  atField?: string;
}

/** How a kind of page speaks of the places in its documents. */
export interface PageWords {
  /** How the form calls the fields. */
  labels: Readonly<Record<string, string>>;
  /** What is said of a place where nothing is written: «talks.#.title», where # is its number. */
  missing: Readonly<Record<string, string>>;
  /** How a member of a list is called, where that is more than its number. */
  callsMember?(list: string, member: unknown, at: number): string | null;
}

/** A draft may be saved with gaps; these are in the way of publishing it. */
export class Unpublishable extends DomainError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("invalid", `Non si può ancora pubblicare. ${problems.map(inWords).join(" ")}`);
    this.name = "Unpublishable";
    this.problems = problems;
  }
}

/** The errors of a document, each with where it is in the words of the form. */
export function problemsOf(error: z.ZodError, document: unknown, words: PageWords): Problem[] {
  return error.issues.map(({ path, message }) => {
    const place = path.filter((part) => typeof part !== "symbol");
    const lack = message === TO_WRITE ? lackOf(place, words) : null;
    const where = placeIn(document, place, words);
    const inFull = lack ?? (where ? `${where}: ${withSmallInitial(message)}` : message);
    return { path: place, message: inFull, atField: message };
  });
}

/** «Manca il titolo dell’intervento 2.» */
function lackOf(place: Problem["path"], { missing }: PageWords): string | null {
  const pattern = place.map((part) => (typeof part === "number" ? "#" : part)).join(".");
  const number = place.find((part) => typeof part === "number");
  return missing[pattern]?.replace("#", String((number ?? 0) + 1)) ?? null;
}

/** «Intervento 2, Ada Esempio, ruolo». */
function placeIn(document: unknown, place: Problem["path"], words: PageWords): string {
  const parts: string[] = [];
  let within = document;
  let list = "";
  for (const part of place) {
    within = Object(within)[part];
    if (typeof part === "number") {
      const called = words.callsMember?.(list, within, part);
      parts.push(called ?? `${parts.pop() ?? ""} ${part + 1}`.trim());
      continue;
    }
    list = part;
    const label = words.labels[part];
    if (label) parts.push(parts.length > 0 ? withSmallInitial(label) : label);
  }
  return parts.join(", ");
}

export function withSmallInitial(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** What a document names has gone since it was chosen: «una persona», «un tema». */
export function danglingProblem(gone: readonly string[]): Problem {
  return { path: [], message: `Il testo nomina ${gone.join(", ")} che non esiste più.` };
}

function inWords({ message }: Problem): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** The revision that the public reads, as the audit has it; none of what is only a draft. */
export function publicRevision(live: { number: number } | null): { revision: number } | undefined {
  return live ? { revision: live.number } : undefined;
}

/** When a draft comes out, as the audit has it. */
export function scheduledTime(page: {
  scheduledFor: Date | null;
  scheduledTimeZone: string | null;
}): { scheduledFor: string; timeZone: string | null } | undefined {
  const { scheduledFor, scheduledTimeZone: timeZone } = page;
  return scheduledFor ? { scheduledFor: scheduledFor.toISOString(), timeZone } : undefined;
}
