import type { JobName } from "#lib/infra/jobs";

/** Takes out of the store what no row names any more. */
export const FILE_REMOVAL: JobName<object> = { name: "file-removal" };

/** A title to begin with: «slide-scarti_def.pdf» → «Slide scarti def». */
export function titleOfFile(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LONGEST_NAME = 120;

/**
 * What a sender called a file, as it may be shown, saved and written in a header: the last part of a
 * path, without control characters, marks that turn the direction of reading, and signs that some
 * system takes for something else. Its ending is that of what the content is.
 */
export function cleanFileName(sent: string, ending: string): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.\s]{1,8}$/, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*%;]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.~-]+|[\s.]+$/g, "");
  const short = [...stem].slice(0, LONGEST_NAME).join("").trim();
  return `${short || "file"}.${ending}`;
}
