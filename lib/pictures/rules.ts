/** How the address of a picture ends, for what it is. */
const ENDINGS: Readonly<Record<string, string>> = {
  "image/webp": "webp",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/**
 * Where a picture is, in one of its sizes; without one, in the size of reading text, for whoever
 * knows only its id.
 */
export function pictureUrl(id: string, size?: { width: number; type: string }): string {
  return size ? `/immagini/${id}/${size.width}.${ENDINGS[size.type]}` : `/immagini/${id}`;
}

/** The size that the last part of an address («800.webp») names. */
export function sizeNamed(part: string): { width: number; type: string } | null {
  const [, width, ending] = /^([1-9]\d{0,4})\.(\w+)$/.exec(part) ?? [];
  const type = Object.keys(ENDINGS).find((each) => ENDINGS[each] === ending);
  return width && type ? { width: Number(width), type } : null;
}

/** The pictures that a document of any kind of page names, wherever in it: all say `fileId`. */
export function pictureIdsIn(document: unknown): string[] {
  const found = new Set<string>();
  const look = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === "fileId" && typeof inner === "string") found.add(inner);
      else look(inner);
    }
  };
  look(document);
  return [...found];
}
