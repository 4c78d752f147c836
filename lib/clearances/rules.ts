import type { MaterialKind, MaterialVisibility, Obstacle } from "#lib/clearances/schema";

export interface ClearanceFacts {
  kind: MaterialKind;
  visibility: MaterialVisibility;
  authors: readonly string[];
  /** Whoever speaks at the talks where it stands, or at the whole meeting. */
  speakers: readonly string[];
  released: readonly string[];
  captions: number;
  captionsReason: string | null;
  summary: string | null;
  untaggedReason: string | null;
  /** Null for a link: others answer for what they publish. */
  file: { mediaType: string; isInfected: boolean; document: DocumentState } | null;
}

/** What is known of a document for those who cannot see it. */
export type DocumentState = "tagged" | "untagged" | "unread";

/** Only what the public gets is asked for the rest: among themselves members know each other. */
export function obstaclesOf(facts: ClearanceFacts): Obstacle[] {
  const { file, kind, visibility } = facts;
  if (!file) return [];
  if (file.isInfected) return [{ kind: "infected" }];
  if (visibility !== "public") return [];
  return [
    ...(kind === "recording" && facts.captions === 0 && !facts.captionsReason
      ? [{ kind: "captions" } as const]
      : []),
    ...releasesOwed(facts),
    ...documentOwed(facts, file),
  ];
}

function releasesOwed(facts: ClearanceFacts): Obstacle[] {
  const owed = namesOwed(facts);
  if (owed === null) return [];
  if (owed.length === 0) return [{ kind: "authors" }];
  const names = owed.filter((name) => !facts.released.some((other) => sameName(name, other)));
  return names.length > 0 ? [{ kind: "releases", names }] : [];
}

/** Whose release a material needs; null where it needs none. */
export function namesOwed(
  facts: Pick<ClearanceFacts, "kind" | "authors" | "speakers" | "file">,
): readonly string[] | null {
  if (!facts.file) return null;
  if (facts.kind === "recording") {
    return facts.speakers.length > 0 ? facts.speakers : facts.authors;
  }
  if (facts.kind === "slides") return facts.authors.length > 0 ? facts.authors : facts.speakers;
  return null;
}

function documentOwed(
  facts: ClearanceFacts,
  { mediaType, document }: NonNullable<ClearanceFacts["file"]>,
): Obstacle[] {
  if (mediaType !== "application/pdf" || document === "tagged") return [];
  if (facts.summary || facts.untaggedReason) return [];
  return [{ kind: document === "unread" ? "unread" : "untagged" }];
}

/** Names are written by hand in more than one place. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(one) === plain(other);
}
