import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import type { ReactNode } from "react";
import { headingsOf } from "#lib/rich-text/rules";
import type { RichText as RichTextDocument } from "#lib/rich-text/schema";

/**
 * Draws stored rich text; the only place where it becomes HTML. Inside a section that has a heading
 * of its own the headings of the text go `below` it; `prefix` keeps their anchors apart from others.
 */
export function RichText(props: { text: RichTextDocument; below?: boolean; prefix?: string }) {
  const { text } = props;
  const headings = text.doc.content.filter((block) => block.type === "heading");
  const ids = new Map<object, string>(
    headingsOf(text).map(({ id }, index) => [headings[index] ?? {}, id]),
  );
  const render = renderJSONContentToReactElement({
    nodeMapping: {
      doc: ({ children }) => <>{children}</>,
      text: ({ node }) => node.text ?? "",
      hardBreak: () => <br />,
      paragraph: ({ children }) => <p>{children}</p>,
      heading: ({ children, node }) => {
        const Tag = HEADING_TAGS[Number(node.attrs?.level) + (props.below ? 1 : 0)] ?? "h2";
        return <Tag id={`${props.prefix ?? ""}${ids.get(node)}`}>{children}</Tag>;
      },
      bulletList: ({ children }) => <ul>{children}</ul>,
      orderedList: ({ children }) => <ol>{children}</ol>,
      listItem: ({ children }) => <li>{children}</li>,
      blockquote: ({ children }) => <blockquote>{children}</blockquote>,
      table: ({ children }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls with the keyboard too
        <section aria-label="Tabella" className="table-scroll" tabIndex={0}>
          <table>
            <tbody>{children}</tbody>
          </table>
        </section>
      ),
      tableRow: ({ children }) => <tr>{children}</tr>,
      tableHeader: ({ children }) => <th scope="col">{children}</th>,
      tableCell: ({ children }) => <td>{children}</td>,
    },
    markMapping: {
      bold: ({ children }) => <strong>{children}</strong>,
      italic: ({ children }) => <em>{children}</em>,
      link: ({ children, mark }) => <TextLink href={String(mark.attrs?.href)}>{children}</TextLink>,
    },
  });
  return render({ content: text.doc });
}

const HEADING_TAGS: Record<number, "h2" | "h3" | "h4" | "h5"> = {
  2: "h2",
  3: "h3",
  4: "h4",
  5: "h5",
};

function TextLink({ href, children }: { href: string; children?: ReactNode }) {
  return <a href={href}>{children}</a>;
}
