import { marked, type Token, type Tokens } from "marked";

type Mark = { type: "bold" | "italic" } | { type: "link"; attrs: { href: string } };
type Node = Record<string, unknown> & { type: string };

/**
 * Markdown as the blocks of a Tiptap document, for texts that are kept in files. What the portal
 * has no place for (pictures, code, raw HTML) is an error, not a silent loss.
 */
export function markdownBlocks(markdown: string): Node[] {
  return marked.lexer(markdown).flatMap(block);
}

function block(token: Token): Node[] {
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading":
      return [{ type: "heading", attrs: { level: token.depth }, content: inline(token.tokens) }];
    case "paragraph":
    case "text":
      return [{ type: "paragraph", content: inline(token.tokens ?? [token]) }];
    case "blockquote":
      return [{ type: "blockquote", content: (token.tokens ?? []).flatMap(block) }];
    case "list":
      return [
        {
          type: token.ordered ? "orderedList" : "bulletList",
          content: (token as Tokens.List).items.map((item) => ({
            type: "listItem",
            content: item.tokens.flatMap(block),
          })),
        },
      ];
    default:
      throw new Error(`A text cannot hold "${token.type}": ${token.raw.slice(0, 60)}`);
  }
}

function inline(tokens: readonly Token[] = [], marks: readonly Mark[] = []): Node[] {
  return tokens.flatMap((token): Node[] => {
    switch (token.type) {
      case "strong":
        return inline(token.tokens, [...marks, { type: "bold" }]);
      case "em":
        return inline(token.tokens, [...marks, { type: "italic" }]);
      case "link":
        return inline(token.tokens, [...marks, { type: "link", attrs: { href: token.href } }]);
      case "br":
        return [{ type: "hardBreak" }];
      case "text":
      case "escape": {
        // A line that is only wrapped in the file goes on.
        const text = String(token.text).replaceAll("\n", " ");
        return [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
      }
      default:
        throw new Error(`A text cannot hold "${token.type}": ${token.raw.slice(0, 60)}`);
    }
  });
}
