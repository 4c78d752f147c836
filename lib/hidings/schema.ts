/** What can be hidden from the public while somebody decides about it. */
export const HIDEABLE_KINDS = [
  "meeting",
  "report",
  "news_item",
  "person",
  "lab",
  "material",
] as const;
export type HideableKind = (typeof HIDEABLE_KINDS)[number];

export interface Hideable {
  kind: HideableKind;
  id: string;
}
