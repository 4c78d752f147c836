import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

interface TreeElement {
  tag: string;
  attributes: Record<string, string>;
  children: (string | TreeElement)[];
}

/** HTML read as a browser reads it, as a plain tree; comments are left out. */
export function parseHtml(html: string): (string | TreeElement)[] {
  return nodesOf(parseFragment(html));
}

function nodesOf(parent: DefaultTreeAdapterTypes.ParentNode): (string | TreeElement)[] {
  return parent.childNodes.flatMap((node): (string | TreeElement)[] => {
    if (node.nodeName === "#text") return [(node as DefaultTreeAdapterTypes.TextNode).value];
    if (!("tagName" in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: node.tagName, attributes, children: nodesOf(node) }];
  });
}
