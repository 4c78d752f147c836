import type { ServerResponse } from "node:http";
import { POLICY_FOR_DATA } from "#lib/web/content-security-policy";

const COMMON = Object.entries({
  "Content-Security-Policy": POLICY_FOR_DATA,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
});

/** Whoever keeps a copy asks before showing it: only here is known what has changed. */
export const ASK_FIRST = "public, max-age=0, must-revalidate";

/** Headers of every answer, set first so that whatever answers may still change them. */
export function setCommonHeaders(response: ServerResponse, publicUrl: string | undefined): void {
  for (const [name, value] of COMMON) response.setHeader(name, value);
  // Half a year. Subdomains are not this installation's to decide about.
  if (publicUrl?.startsWith("https:")) {
    response.setHeader("Strict-Transport-Security", "max-age=15552000");
  }
}
