/**
 * Players and pages that show a picture ask for files too, and again whenever they are drawn: what
 * counts is somebody who opens or saves one.
 */
const FOR_A_PAGE = /^(audio|video|track|image)$/;

/** Whether an answer brings a file from its beginning to somebody who asked for it. */
export function isTaken(
  { method, headers }: Request,
  { status, headers: sent }: Response,
): boolean {
  if (method !== "GET" || headers.has("sec-purpose")) return false;
  if (FOR_A_PAGE.test(headers.get("sec-fetch-dest") ?? "")) return false;
  const range = sent.get("content-range") ?? "";
  return status === 200 || (status === 206 && range.startsWith("bytes 0-"));
}
