import type { HtmlNode } from "#lib/html-runs/schema";

/** Clipboard HTML read by the browser, without running or loading anything of it. */
export function clipboardTree(html: string): HtmlNode[] {
  return nodesOf(new DOMParser().parseFromString(html, "text/html").body);
}

function nodesOf(parent: Element): HtmlNode[] {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = Object.fromEntries([...node.attributes].map((a) => [a.name, a.value]));
    return [{ tag: node.tagName.toLowerCase(), attributes, children: nodesOf(node) }];
  });
}
