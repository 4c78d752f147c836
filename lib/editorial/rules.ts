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
