import type { HtmlNode } from "#lib/html-runs/schema";

/**
 * Clipboard HTML read by the browser, without running or loading anything of it. Styles are read
 * under another name: as styles the security policy would report each of them.
 */
export function clipboardTree(html: string): HtmlNode[] {
  const renamed = html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/([\s"'])style(\s*=)/gi, `$1${STYLE}$2`),
  );
  return nodesOf(new DOMParser().parseFromString(renamed, "text/html").body);
}

const STYLE = "data-pasted-style";

function nodesOf(parent: Element): HtmlNode[] {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = Object.fromEntries(
      [...node.attributes].map(({ name, value }) => [name === STYLE ? "style" : name, value]),
    );
    return [{ tag: node.tagName.toLowerCase(), attributes, children: nodesOf(node) }];
  });
}
