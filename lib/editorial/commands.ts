import type { z } from "zod";
import type { Actor } from "#lib/actor";
import { type AuditValues, recordAudit } from "#lib/audit/commands";
import type { PageVerb } from "#lib/audit/messages";
import { loadAccountNames } from "#lib/audit/queries";
import { now } from "#lib/clock";
import { STATE_REFUSALS } from "#lib/editorial/messages";
import { canPublish } from "#lib/editorial/policy";
import { readPage, readPageHead } from "#lib/editorial/queries";
import {
  actionOn,
  continuesDraft,
  DraftConflict,
  type PageWords,
  staleError,
  subjectOf,
} from "#lib/editorial/rules";
import type { PageKind, PageRef, Versioned } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import type { DraftState } from "#lib/generated/prisma/enums";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { recordPictureUses } from "#lib/pictures/commands";
import { isTooLong } from "#lib/rich-text/rules";
import { isOversized, storable } from "#lib/typed-text";
import { TEXT_TOO_DEEP, TEXT_TOO_LONG } from "#lib/writing/messages";

/** What a kind of page has of its own; drafts, states and revisions are the same for all. */
export interface PageType<D extends object> {
  kind: PageKind;
  /** What may be saved: gaps are allowed, nothing typed is refused. */
  draftSchema: z.ZodType<D>;
  /** What may be published. */
  documentSchema: z.ZodType<D>;
  words: PageWords;
  /** Takes the turns that writing the public version needs, before anything is read. */
  takeTurns?(tx: Tx): Promise<void>;
  /** Of what the document names, what has gone since it was chosen. */
  listGone?(actor: Actor, document: D, tx: Tx): Promise<string[]>;
  /** Writes the public version into its tables; all that the document names is there. */
  project(actor: Actor, id: string, document: D, tx: Tx): Promise<void>;
  /** The tags of every page that shows this one as its tables stand now. */
  listTags(actor: Actor, id: string, tx: Tx): Promise<string[]>;
  /** Calls the page, which was never public, as its draft does: its title and its address. */
  rename?(actor: Actor, id: string, document: D, tx: Tx): Promise<void>;
  /** Takes it out of what is derived from it, when it is archived. */
  withdraw?(id: string, tx: Tx): Promise<void>;
}

interface Guard {
  id: string;
  version: number;
  archivedAt: null | { not: null };
  draftRevisionId?: string;
  OR?: { draftState: DraftState | null }[];
}

interface PageChange {
  version?: { increment: 1 };
  draftRevisionId?: string | null;
  liveRevisionId?: string;
  draftState?: DraftState | null;
  draftStateAt?: Date | null;
  draftStateById?: string | null;
  scheduledFor?: Date | null;
  scheduledTimeZone?: string | null;
  firstPublishedAt?: Date;
  lastPublishedAt?: Date;
  archivedAt?: Date | null;
}

const WRITE = {
  meeting: (tx: Tx, where: Guard, data: PageChange) => tx.meeting.updateMany({ where, data }),
  report: (tx: Tx, where: Guard, data: PageChange) => tx.report.updateMany({ where, data }),
  news_item: (tx: Tx, where: Guard, data: PageChange) => tx.newsItem.updateMany({ where, data }),
} satisfies Record<PageKind, unknown>;

/** States from which a change is allowed; null where there is no draft. */
type From = readonly (DraftState | null)[];

/**
 * Changes a page of which this version was read, if it is in one of these states. Of two who do it
 * at once the second finds another version.
 */
export async function changePage(
  actor: Actor,
  page: PageRef & { version: number },
  guard: { from?: From; archived?: boolean; draftRevisionId?: string },
  change: PageChange,
  tx: Tx,
): Promise<{ version: number }> {
  const { kind, id, version } = page;
  const { count } = await WRITE[kind](
    tx,
    {
      id,
      version,
      archivedAt: guard.archived ? { not: null } : null,
      ...(guard.draftRevisionId ? { draftRevisionId: guard.draftRevisionId } : {}),
      ...(guard.from ? { OR: guard.from.map((draftState) => ({ draftState })) } : {}),
    },
    { ...change, version: { increment: 1 } },
  );
  if (count === 0) throw await refusal(actor, page, guard.archived ?? false, tx);
  return { version: version + 1 };
}

async function refusal(
  actor: Actor,
  page: PageRef & { version: number },
  archived: boolean,
  tx: Tx,
) {
  const found = await readPageHead(actor, page, tx);
  if (found.version !== page.version) return staleError();
  if ((found.archivedAt !== null) !== archived) {
    const state = archived ? "La pagina non è archiviata." : "La pagina è archiviata.";
    return new DomainError("conflict", state);
  }
  return new DomainError("conflict", STATE_REFUSALS[found.draftState ?? "none"]);
}

/** What says of a draft where it stands, since when and by whose hand. */
export function inState(actor: Actor, draftState: DraftState) {
  return { draftState, draftStateAt: now(), draftStateById: accountOf(actor) };
}

/** The account that acts, null for the portal itself. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === "account" ? actor.accountId : null;
}

interface NewRevision {
  page: PageRef;
  document: object;
  restoredFrom?: number;
}

/** Writes the next revision of a page. */
async function addRevision(
  actor: Actor,
  { page, document, restoredFrom }: NewRevision,
  tx: Tx,
): Promise<{ id: string; number: number }> {
  const subject = subjectOf(page);
  const last = await tx.revision.aggregate({ where: subject, _max: { number: true } });
  const revision = await tx.revision.create({
    data: {
      ...subject,
      number: (last._max.number ?? 0) + 1,
      document: asJson(document),
      restoredFrom: restoredFrom ?? null,
      authorKind: actor.kind,
      authorId: accountOf(actor),
    },
    select: { id: true, number: true },
  });
  await recordPictureUses(actor, { revisionId: revision.id, document }, tx);
  return revision;
}

/** Gives a page that was just made its first draft. */
export async function openDraft(
  actor: Actor,
  { page, document, audit }: { page: PageRef; document: object; audit?: { slug: string } },
  tx: Tx,
): Promise<void> {
  const { id } = await addRevision(actor, { page, document }, tx);
  // The row is this transaction's own: its version is not counted up.
  const data = { draftRevisionId: id, ...inState(actor, "draft") };
  const first = { where: { id: page.id }, data, select: { id: true } } as const;
  if (page.kind === "meeting") await tx.meeting.update(first);
  else if (page.kind === "report") await tx.report.update(first);
  else await tx.newsItem.update(first);
  await recordPage(actor, page, "create", audit ? { after: audit } : {}, tx);
}

export interface DraftSave extends Versioned {
  document: unknown;
  /** The number of the revision that is brought back; then it is a revision of its own. */
  restoredFrom?: number;
}

/**
 * Saves the draft beside the public version, or starts one. While the same author goes on it is
 * saved in place, so that saving every few seconds makes one revision; once it is published, kept,
 * or somebody else begins, it stays as it is. Only the beginning of a revision is in the audit.
 */
export function saveDraft<D extends object>(
  actor: Actor,
  type: PageType<D>,
  input: DraftSave,
  tx?: Tx,
): Promise<{ version: number; revision: number; savedAt: Date }> {
  refuseUnless(canPublish(actor));
  if (isOversized(input.document)) throw new DomainError("invalid", TEXT_TOO_DEEP);
  if (isTooLong(input.document)) throw new DomainError("invalid", TEXT_TOO_LONG);
  const document = type.draftSchema.parse(storable(input.document));
  const { id, version } = input;
  const page = { kind: type.kind, id };
  return inTransaction(tx, async (tx) => {
    const savedAt = now();
    // The guarded change comes first: of two who save at once one waits for the other here.
    const guard = { from: [null, "draft", "in_review"] as const };
    const saved = await changePage(actor, { ...page, version }, guard, {}, tx).catch((error) =>
      orConflict(actor, { ...page, version }, error, tx),
    );
    const { draftRevision: draft, firstPublishedAt } = await readPageHead(actor, page, tx);
    if (firstPublishedAt === null) await type.rename?.(actor, id, document, tx);
    const isNew = input.restoredFrom !== undefined;
    if (draft && !isNew && continuesDraft(draft, accountOf(actor), savedAt)) {
      await tx.revision.update({
        where: { id: draft.id },
        data: { document: asJson(document), savedAt },
        select: { id: true },
      });
      await recordPictureUses(actor, { revisionId: draft.id, document }, tx);
      return { ...saved, revision: draft.number, savedAt };
    }
    if (draft) await sealRevision(actor, draft.id, tx);
    const { restoredFrom } = input;
    const origin = restoredFrom ? { restoredFrom } : {};
    const revision = await addRevision(actor, { page, document, ...origin }, tx);
    const made = { version: saved.version, id: revision.id, had: draft !== null };
    await pointDraft(actor, page, made, tx);
    const after = { revision: revision.number, ...origin };
    await recordPage(actor, page, restoredFrom ? "restore" : "draft", { after }, tx);
    return { ...saved, revision: revision.number, savedAt };
  });
}

/** A draft in review stays there while it is corrected: the reviewer mends small things. */
async function pointDraft(
  actor: Actor,
  page: PageRef,
  { version, id, had }: { version: number; id: string; had: boolean },
  tx: Tx,
) {
  const fresh = had ? {} : inState(actor, "draft");
  const guard = { id: page.id, version, archivedAt: null };
  // Within the saving that already counted the version up.
  await WRITE[page.kind](tx, guard, { draftRevisionId: id, ...fresh });
}

async function orConflict(
  actor: Actor,
  page: PageRef & { version: number },
  error: unknown,
  tx: Tx,
): Promise<never> {
  const found = await readPage(actor, page, tx);
  const current = found.draftRevision ?? found.liveRevision;
  if (!current || found.version === page.version) throw error;
  const names = await loadAccountNames(actor, [current.authorId], tx);
  throw new DraftConflict({
    version: found.version,
    document: current.document,
    draftState: found.draftState,
    savedAt: current.savedAt,
    authorName: (current.authorId && names.get(current.authorId)) || null,
  });
}

/** Writes in the audit what was done to a page, from what to what. */
export function recordPage(
  actor: Actor,
  page: PageRef,
  verb: PageVerb,
  values: { before?: AuditValues | undefined; after?: AuditValues },
  tx: Tx,
): Promise<void> {
  const { kind, id } = page;
  const entry = { action: actionOn(kind, verb), entityKind: kind, entityId: id, ...values };
  return recordAudit(actor, entry, tx);
}

/** From here on a revision stays as it is. */
export async function sealRevision(_actor: Actor, revisionId: string, tx: Tx): Promise<void> {
  await tx.revision.updateMany({
    where: { id: revisionId, sealedAt: null },
    data: { sealedAt: now() },
  });
}
