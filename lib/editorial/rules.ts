import { DomainError, notFound } from "#lib/errors";

interface Draft {
  firstPublishedAt: Date | null;
  draftRevision: { id: string };
}

/** What changes on any page when its draft becomes the public version. */
export function publicationColumns(page: Draft, publishedAt: Date) {
  return {
    liveRevisionId: page.draftRevision.id,
    draftRevisionId: null,
    draftState: null,
    scheduledFor: null,
    firstPublishedAt: page.firstPublishedAt ?? publishedAt,
    lastPublishedAt: publishedAt,
    version: { increment: 1 },
  };
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
