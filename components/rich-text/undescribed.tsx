import type { Editor } from "@tiptap/core";
import { picturesToDescribe } from "#lib/rich-text/rules";
import type { RichText } from "#lib/rich-text/schema";

/** The place in a page where a text has such a picture, as the rules of publishing name it. */
const PICTURE = "body.picture";

/** The field of a place in the text of a page: the text itself, or a picture in it. */
export function textFieldIdOf(place: string): string | null {
  if (place === PICTURE) return "body-picture";
  return place === "body" || place.startsWith("body.") ? "body-text" : null;
}

/** What is wrong with the text, by the ids of those fields. */
export function textError(
  problems: Readonly<Record<string, string>>,
  text: RichText,
): { error?: string } {
  const picture = picturesToDescribe(text).length > 0 ? problems["body-picture"] : undefined;
  const error = problems["body-text"] ?? picture;
  return error ? { error } : {};
}

type Node = Editor["state"]["doc"];

/** A picture of which nobody said yet what it shows, nor that it only decorates. */
export function isUndescribed({ type, attrs }: Node): boolean {
  return type.name === "image" && attrs.alt === "" && !attrs.decorative;
}

/** Where the first of them stands in the text. */
export function firstUndescribed({ state }: Editor): number | null {
  let found: number | null = null;
  state.doc.descendants((node, at) => {
    if (found === null && isUndescribed(node)) found = at;
    return found === null;
  });
  return found;
}
