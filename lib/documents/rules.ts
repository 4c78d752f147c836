import { NOTES_HEADING } from "#lib/documents/messages";
import { collectRuns, isElement, wordsOf } from "#lib/html-runs/rules";
import type { HtmlElement, HtmlNode } from "#lib/html-runs/schema";
import type { HtmlNote } from "#lib/html-text/messages";
import { readHtml } from "#lib/html-text/rules";
import type { RichText } from "#lib/rich-text/schema";
import { cleanText } from "#lib/writing/rules";

/** The HTML of a Word file as a text of the portal; its title apart, its notes at the end. */
export function textOfDocument(
  nodes: readonly HtmlNode[],
  fileIdOf: (src: string) => string | undefined,
): { title: string | null; text: RichText; notes: HtmlNote[] } {
  const titles = nodes.filter((node) => isElement(node) && node.attributes.class === "MsoTitle");
  const [first] = titles;
  const title = titles.length === 1 && first ? words([first]) : null;
  const body = nodes.filter((node) => title === null || node !== first).flatMap(withNotes);
  const { blocks, notes } = readHtml(described(body), fileIdOf);
  const { text } = cleanText({ type: "doc", content: blocks });
  return { title, text, notes };
}

/** Mammoth's list of notes gets a heading, and loses the arrows that led back. */
function withNotes(node: HtmlNode): HtmlNode[] {
  const isNotes =
    isElement(node) &&
    node.tag === "ol" &&
    node.children.some(
      (item) => isElement(item) && /^word-(foot|end)note-/.test(item.attributes.id ?? ""),
    );
  if (!isNotes) return [node];
  return [{ tag: "h1", attributes: {}, children: [NOTES_HEADING] }, withoutArrows(node)];
}

function withoutArrows(element: HtmlElement): HtmlElement {
  const children = element.children.flatMap((child): HtmlNode[] => {
    if (!isElement(child)) return [child];
    return /^#word-(foot|end)note-ref-/.test(child.attributes.href ?? "")
      ? []
      : [withoutArrows(child)];
  });
  return { ...element, children };
}

/** What Word wrote by itself, or a file's name, says nothing of a picture: it is asked for again. */
function described(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const { alt = "" } = node.attributes;
    const attributes = isMadeByItself(alt) ? { ...node.attributes, alt: "" } : node.attributes;
    return { ...node, attributes, children: described(node.children) };
  });
}

function isMadeByItself(alt: string): boolean {
  return (
    /generat[oa] automaticamente|automatically generated|generated with|contenuto generato/i.test(
      alt,
    ) ||
    /^(immagine|picture|image|img|figura|grafico|foto|logo)?[\s_-]*\d*$/i.test(alt.trim()) ||
    /\.(png|jpe?g|gif|webp|bmp|tiff?|emf|wmf)$/i.test(alt.trim())
  );
}

function words(nodes: readonly HtmlNode[]): string {
  return wordsOf(
    collectRuns(
      nodes,
      {},
      () => false,
      () => {},
    ),
  );
}
