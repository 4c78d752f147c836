import type { HideableKind } from "#lib/hidings/schema";

const KIND_OF: Record<string, HideableKind> = {
  incontri: "meeting",
  notizie: "news_item",
  persone: "person",
  laboratori: "lab",
};

/** What a page is about, by its address: null for lists, and for pages that hold nothing of the kind. */
export function subjectOfPath(path: string): { kind: HideableKind; slug: string } | null {
  const [, section = "", slug = "", more] = path.split("/");
  const kind = KIND_OF[section];
  return kind && slug && more === undefined ? { kind, slug } : null;
}
