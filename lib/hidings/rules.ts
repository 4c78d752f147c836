import type { Hideable, HideableKind } from "#lib/hidings/schema";
import { isId } from "#lib/ids";

const KIND_OF: Record<string, HideableKind> = {
  incontri: "meeting",
  notizie: "news_item",
  persone: "person",
  laboratori: "lab",
};

/** What a page is about, by its address: null for lists, and for pages that hold nothing of the kind. */
export function subjectOfPath(path: string): { kind: HideableKind; slug: string } | null {
  const [, section = "", slug = "", more] = path.split("/");
  // A file has the address of one of its versions.
  if (section === "materiali" && slug === "file") {
    return more && isId(more) ? { kind: "material", slug: more } : null;
  }
  if (section === "materiali") {
    return isId(slug) && more === undefined ? { kind: "material", slug } : null;
  }
  const kind = KIND_OF[section];
  return kind && slug && more === undefined ? { kind, slug } : null;
}

/** Which part of a page, as a form says it: of materials there may be several. */
export function partOf({ kind, id }: Hideable): string {
  return kind === "material" ? `${kind}:${id}` : kind;
}
