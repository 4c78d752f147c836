import type { Actor } from "#lib/actor";
import { latest, now } from "#lib/clock";
import {
  accountOf,
  changePage,
  type PageType,
  recordPage,
  sealRevision,
} from "#lib/editorial/commands";
import { canPublish, canPublishDraftOf } from "#lib/editorial/policy";
import { needsSecondPerson, readPage, readPageHead } from "#lib/editorial/queries";
import {
  danglingProblem,
  NO_DRAFT,
  NOT_SCHEDULED,
  publicationColumns,
  publicRevision,
  scheduledTime,
  Unpublishable,
} from "#lib/editorial/rules";
import type { Versioned, VersionedPage } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { countMissingPictures } from "#lib/pictures/queries";
import { pictureIdsIn } from "#lib/pictures/rules";
import { publishable } from "#lib/publication/rules";

export interface Publication extends Versioned {
  /** Dates what an older archive had published. */
  publishedAt?: Date;
  /** The account that chose the time, when the portal publishes what was scheduled. */
  scheduledById?: string | null;
}

/**
 * Makes the draft the public version: the tables, the facets of the archive and every page that
 * shows it change with the same commit.
 */
export function publishDraft<D extends object>(
  actor: Actor,
  type: PageType<D>,
  input: Publication,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  const { id, version } = input;
  const page = { kind: type.kind, id, version };
  return inTransaction(tx, async (tx) => {
    await type.takeTurns?.(tx);
    const {
      draftRevision: draft,
      firstPublishedAt,
      lastPublishedAt,
      liveRevision,
    } = await readPage(actor, page, tx);
    if (!draft) throw new DomainError("conflict", "Non c’è una bozza da pubblicare.");
    const publisherId = input.scheduledById ?? accountOf(actor);
    await refuseSamePerson(actor, publisherId, draft.authorId, tx);
    const document = await requirePublishable(actor, type, draft.document, tx);
    const tagsBefore = await type.listTags(actor, id, tx);
    // A clock that was set back does not make the newest version older than the one before it.
    const publishedAt = latest([input.publishedAt ?? now(), lastPublishedAt]) ?? now();
    const columns = publicationColumns(
      { firstPublishedAt, draftRevisionId: draft.id },
      publishedAt,
    );
    const published = await changePage(actor, page, { draftRevisionId: draft.id }, columns, tx);
    await tx.revision.update({
      where: { id: draft.id },
      data: { publishedAt, ...(draft.sealedAt ? {} : { sealedAt: now() }) },
      select: { id: true },
    });
    await type.project(actor, id, document, tx);
    const by = input.scheduledById ? { scheduledById: input.scheduledById } : {};
    const before = publicRevision(liveRevision);
    const after = { revision: draft.number, ...by };
    await recordPage(actor, page, "publish", { before, after }, tx);
    await touchTags(tx, [...tagsBefore, ...(await type.listTags(actor, id, tx))]);
    return published;
  });
}

/** The document, or what is in the way of publishing it now: in itself, and in what it names. */
export async function requirePublishable<D extends object>(
  actor: Actor,
  type: PageType<D>,
  draft: unknown,
  tx: Tx,
): Promise<D> {
  const document = publishable(type, draft);
  const missing = await countMissingPictures(actor, pictureIdsIn(document), tx);
  const gone = (await type.listGone?.(actor, document, tx)) ?? [];
  const lost = missing > 0 ? [...gone, "un’immagine"] : gone;
  if (lost.length > 0) throw new Unpublishable([danglingProblem(lost)]);
  return document;
}

/** Where the portal asks for a second person, who wrote the draft last cannot also decide. */
export async function refuseSamePerson(
  actor: Actor,
  publisherId: string | null,
  authorId: string | null,
  tx: Tx,
): Promise<void> {
  const secondPerson = await needsSecondPerson(actor, tx);
  if (canPublishDraftOf(publisherId, { secondPerson, authorId })) return;
  throw new DomainError(
    "forbidden",
    "Chi ha scritto la bozza non può anche pubblicarla: serve un’altra persona della redazione.",
  );
}

/** Takes a page out of every list; nothing of it is lost. What was scheduled is no longer. */
export function archivePage<D extends object>(
  actor: Actor,
  type: PageType<D>,
  { id, version }: Versioned,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const page = { kind: type.kind, id, version };
    await type.takeTurns?.(tx);
    const found = await readPageHead(actor, page, tx);
    const { draftState } = found;
    const tags = await type.listTags(actor, id, tx);
    const unscheduled =
      draftState === "scheduled" ? ({ draftState: "draft", ...NOT_SCHEDULED } as const) : {};
    const change = { archivedAt: now(), ...unscheduled };
    const archived = await changePage(actor, page, { from: [draftState] }, change, tx);
    await type.withdraw?.(id, tx);
    const before = { ...publicRevision(found.liveRevision), ...scheduledTime(found) };
    await recordPage(actor, page, "archive", { before }, tx);
    await touchTags(tx, tags);
    return archived;
  });
}

/** Brings an archived page back as it was: public again if it had been. */
export function unarchivePage<D extends object>(
  actor: Actor,
  type: PageType<D>,
  { id, version }: Versioned,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const page = { kind: type.kind, id, version };
    await type.takeTurns?.(tx);
    const { liveRevision } = await readPage(actor, page, tx);
    const back = await changePage(actor, page, { archived: true }, { archivedAt: null }, tx);
    if (liveRevision) {
      await type.project(actor, id, publishable(type, liveRevision.document), tx);
    }
    await recordPage(actor, page, "unarchive", {}, tx);
    await touchTags(tx, await type.listTags(actor, id, tx));
    return back;
  });
}

/** Keeps the draft as it is now: what is saved from here on is another revision. */
export function keepDraft(
  actor: Actor,
  page: VersionedPage,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const kept = await changePage(actor, page, { from: ["draft", "in_review"] }, {}, tx);
    const { draftRevision } = await readPageHead(actor, page, tx);
    if (draftRevision) await sealRevision(actor, draftRevision.id, tx);
    await recordPage(actor, page, "keep", { after: { revision: draftRevision?.number ?? 0 } }, tx);
    return kept;
  });
}

/** Goes back to the public version; what was drafted stays among the revisions. */
export function discardDraft(
  actor: Actor,
  page: VersionedPage,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const { draftRevision, liveRevision } = await readPageHead(actor, page, tx);
    if (!liveRevision) {
      throw new DomainError("conflict", "Questa pagina è solo una bozza: si può archiviare.");
    }
    const discarded = await changePage(actor, page, { from: ["draft"] }, NO_DRAFT, tx);
    if (draftRevision) await sealRevision(actor, draftRevision.id, tx);
    await recordPage(
      actor,
      page,
      "discard",
      { after: { revision: draftRevision?.number ?? 0 } },
      tx,
    );
    return discarded;
  });
}
