import { plainText } from "#lib/rich-text/rules";
import type { RichText } from "#lib/rich-text/schema";

/** Among the standing texts, how addresses call the data of the portal itself. */
export const SITE_SEGMENT = "portale";

/** Addresses that lead nowhere (RFC 2606) stand where nobody has said yet whom to write to. */
const PLACEHOLDER = /[@.](?:example|invalid|test|localhost)(?:\.[a-z]+)?$/i;

/** Whether an address of the portal is one that somebody reads. */
export function isConfigured(email: string): boolean {
  return !PLACEHOLDER.test(email);
}

/** «[da configurare: sede del titolare]»: what only who runs the portal can say. */
const PENDING = /\s*\[da configurare: ([^\]]*)\]/gi;

/** What a text still has to say, in its own words. */
export function pendingIn(text: RichText): string[] {
  return [...plainText(text).matchAll(PENDING)].map(([, what = ""]) => what);
}

/** A text as the public reads it: without what is still to be said, and what is empty without it. */
export function withoutPending({ schemaVersion, doc }: RichText): RichText {
  return { schemaVersion, doc: { ...doc, content: doc.content.flatMap(kept) } } as RichText;
}

interface Node {
  type: string;
  text?: string;
  content?: readonly Node[] | undefined;
}

function kept(node: Node): Node[] {
  if (node.text !== undefined) {
    const text = node.text.replace(PENDING, "");
    return text === "" ? [] : [{ ...node, text }];
  }
  if (!node.content) return [node];
  const content = node.content.flatMap(kept);
  return content.length === 0 ? [] : [{ ...node, content }];
}
