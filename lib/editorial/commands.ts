import type { Actor } from "#lib/actor";
import { DomainError, notFound } from "#lib/errors";
import { asJson, type Tx } from "#lib/infra/db";

export type RevisionSubject = { meetingId: string } | { reportId: string } | { newsItemId: string };

interface NewRevision {
  subject: RevisionSubject;
  document: object;
  note?: string | undefined;
}

/** Writes the next revision of a page; revisions are never changed afterwards. */
export async function addRevision(
  actor: Actor,
  { subject, document, note }: NewRevision,
  tx: Tx,
): Promise<{ id: string; number: number }> {
  const last = await tx.revision.aggregate({ where: subject, _max: { number: true } });
  return tx.revision.create({
    data: {
      ...subject,
      number: (last._max.number ?? 0) + 1,
      document: asJson(document),
      note: note ?? null,
      authorKind: actor.kind,
      authorId: actor.kind === "account" ? actor.accountId : null,
    },
    select: { id: true, number: true },
  });
}

/** A guarded update changed nothing: somebody else was faster, or the state no longer allows it. */
export function refuseStale(changed: { count: number }): void {
  if (changed.count === 0) {
    throw new DomainError(
      "conflict",
      "Nel frattempo qualcun altro ha modificato questa pagina. Ricaricarla per vedere che cosa è cambiato.",
    );
  }
}

/** The draft that is to be published, or why it cannot be. */
export function requireDraft<T extends { draftRevision: object | null }>(
  page: T | null,
  what: string,
): T & { draftRevision: NonNullable<T["draftRevision"]> } {
  if (!page) throw notFound(what);
  if (!page.draftRevision) throw new DomainError("conflict", "Non c’è una bozza da pubblicare.");
  return page as T & { draftRevision: NonNullable<T["draftRevision"]> };
}
