/** Among the standing texts, how addresses call the data of the portal itself. */
export const SITE_SEGMENT = "portale";

/** Addresses that lead nowhere (RFC 2606) stand where nobody has said yet whom to write to. */
const PLACEHOLDER = /[@.](?:example|invalid|test|localhost)(?:\.[a-z]+)?$/i;

/** Whether an address of the portal is one that somebody reads. */
export function isConfigured(email: string): boolean {
  return !PLACEHOLDER.test(email);
}
