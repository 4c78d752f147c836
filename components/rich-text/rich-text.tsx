import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import { Children, type ReactNode } from "react";
import { Picture, type PictureFile } from "#components/ui/picture";
import { headingsOf } from "#lib/rich-text/rules";
import type { RichText as RichTextDocument } from "#lib/rich-text/schema";

/**
 * Draws stored rich text; the only place where it becomes HTML. Inside a section that has a heading
 * of its own the headings of the text go `below` it; `prefix` keeps their anchors apart from others.
 * A picture whose file is not among `pictures` is left out.
 */
export function RichText(props: {
  text: RichTextDocument;
  below?: boolean;
  prefix?: string;
  pictures?: ReadonlyMap<string, PictureFile>;
}) {
  const { text } = props;
  const headings = text.doc.content.filter((block) => block.type === "heading");
  const ids = new Map<object, string>(
    headingsOf(text).map(({ id }, index) => [headings[index] ?? {}, id]),
  );
  const tables = text.doc.content.filter((block) => block.type === "table");
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
      orderedList: ({ children, node }) => (
        <ol start={node.attrs?.start as number | undefined}>{children}</ol>
      ),
      listItem: ({ children }) => <li>{children}</li>,
      blockquote: ({ children }) => <blockquote>{children}</blockquote>,
      table: ({ children, node }) => {
        const rows = Children.toArray(children as ReactNode);
        const isHead = headRows(node as TableNode) > 0;
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls with the keyboard too
          <section aria-label={nameOf(node, tables)} className="table-scroll" tabIndex={0}>
            <table>
              {isHead && <thead>{rows[0]}</thead>}
              {rows.length > (isHead ? 1 : 0) && <tbody>{rows.slice(isHead ? 1 : 0)}</tbody>}
            </table>
          </section>
        );
      },
      tableRow: ({ children }) => <tr>{children}</tr>,
      tableHeader: ({ children, node, parent }) => (
        <th
          scope={isHeadRow(parent as unknown as RowNode) ? "col" : "row"}
          colSpan={spanOf(node, "colspan")}
          rowSpan={spanOf(node, "rowspan")}
        >
          {children}
        </th>
      ),
      tableCell: ({ children, node }) => (
        <td colSpan={spanOf(node, "colspan")} rowSpan={spanOf(node, "rowspan")}>
          {children}
        </td>
      ),
      image: ({ node }) => {
        const { fileId, alt } = node.attrs as { fileId: string; alt: string };
        const file = props.pictures?.get(fileId);
        return file ? <Picture file={file} alt={alt} /> : null;
      },
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

interface RowNode {
  content?: { type: string }[];
}
interface TableNode {
  content?: RowNode[];
}

/** A row of header cells names columns; a header cell among others names its row. */
function isHeadRow(row: RowNode | undefined): boolean {
  return (row?.content ?? []).every(({ type }) => type === "tableHeader");
}

function headRows(table: TableNode): number {
  return isHeadRow(table.content?.[0]) ? 1 : 0;
}

function spanOf(node: { attrs?: object }, name: "colspan" | "rowspan"): number | undefined {
  return (node.attrs as Partial<Record<typeof name, number>> | undefined)?.[name];
}

function TextLink({ href, children }: { href: string; children?: ReactNode }) {
  return <a href={href}>{children}</a>;
}

/** Of several tables each has a name of its own: who goes from region to region tells them apart. */
function nameOf(table: object, tables: readonly object[]): string {
  return tables.length > 1 ? `Tabella ${tables.indexOf(table) + 1}` : "Tabella";
}
