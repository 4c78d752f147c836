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

/** Of a version of a material, which may be told to whoever may have the version. */
export function pagePicturePath(versionId: string, page: number): string {
  return `/materiali/anteprima/${versionId}/${page}`;
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

/** Where whoever proposed something follows it, and a coordinator decides. */
export function offerPath(id: string): string {
  return `/area/materiali/${id}`;
}

/** Sound and video, which a page plays: nobody wants to wait for the whole file first. */
export function isPlayed(mediaType: string): boolean {
  return /^(audio|video)\//.test(mediaType);
}

/** Where one press leads that opens a material: its file, the player on its page, another site. */
export function openingPath(material: {
  id: string;
  url: string | null;
  file: { versionId: string; name: string; mediaType: string } | null;
  startSeconds?: number | null;
}): string {
  const { id, url, file } = material;
  const start = material.startSeconds ?? 0;
  if (file && isPlayed(file.mediaType)) return playedFrom(id, start);
  if (file) return materialFileUrl(file.versionId, file.name);
  return (start > 0 && url && recordingAt(url, start)) || (url ?? materialPath(id));
}

/** The page of a recording, whose player begins at a second. */
export function playedFrom(id: string, seconds: number): string {
  return seconds > 0 ? `${materialPath(id)}?da=${seconds}` : materialPath(id);
}
