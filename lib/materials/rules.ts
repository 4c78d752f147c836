import { sameName } from "#lib/clearances/rules";

/** Whether two titles are the same to who reads them: case, accents and spaces aside. */
export const isSameTitle = sameName;

/** Files that a browser plays itself, and for which it understands a time in the address. */
const PLAYED_FILE = /\.(mp4|m4v|mov|webm|ogv|ogg|mp3|m4a|wav)$/i;

/** The address of a recording from a second on; null where it has no known way to say so. */
export function recordingAt(address: string, seconds: number): string | null {
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|player)\./, "");
  if (host === "youtu.be" || host === "youtube.com") {
    url.searchParams.set("t", `${seconds}s`);
  } else if (host === "vimeo.com") {
    url.hash = `t=${seconds}s`;
  } else if (PLAYED_FILE.test(url.pathname)) {
    url.hash = `t=${seconds}`;
  } else {
    return null;
  }
  return url.href;
}

/** Where a version of a material is downloaded; the name is for who saves it, not for finding it. */
export function materialFileUrl(versionId: string, name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/-*\.-*/g, ".")
    .replace(/^[-._]+/, "");
  return `/materiali/file/${versionId}/${plain.slice(-120).replace(/^[-._]+/, "") || "file"}`;
}

/** Where a material is read, with its versions. */
export function materialPath(id: string): string {
  return `/materiali/${id}`;
}

/** Where it is described, corrected and made ready by who is responsible for it. */
export function materialEditPath(id: string): string {
  return `/redazione/materiali/${id}`;
}
