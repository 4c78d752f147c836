import { type Extensions, getSchema, mergeAttributes, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { HEADING_LEVELS, isAllowedHref } from "#lib/rich-text/schema";

const LISTS = "bulletList | orderedList";

/** A cell has no alignment of its own: it would be a style attribute. */
const cell = {
  content: `(paragraph | ${LISTS})+`,
  addAttributes(this: { parent: (() => object) | undefined }) {
    const { align: _, ...attributes } = (this.parent?.() ?? {}) as Record<string, object>;
    return attributes;
  },
};

const Picture = Node.create<{ fileUrl: (fileId: string) => string }>({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ fileUrl: () => "" }),
  addAttributes: () => ({
    fileId: { default: null, renderHTML: () => ({}) },
    alt: { default: "" },
    decorative: { default: false, renderHTML: () => ({}) },
  }),
  parseHTML: () => [
    {
      tag: "img[data-file-id]",
      getAttrs: (element) => ({
        fileId: element.getAttribute("data-file-id"),
        alt: element.getAttribute("alt") ?? "",
        decorative: element.hasAttribute("data-decorative"),
      }),
    },
  ],
  renderHTML({ node, HTMLAttributes }) {
    const { fileId, decorative } = node.attrs;
    return [
      "img",
      mergeAttributes(HTMLAttributes, {
        src: this.options.fileUrl(String(fileId)),
        "data-file-id": fileId,
        ...(decorative && { "data-decorative": "" }),
      }),
    ];
  },
});

/**
 * The nodes and marks a text may have, in the order in which an editor tries them. The editor
 * writes with this list and the server checks with it, so neither knows what the other does not.
 */
export function richTextExtensions(options: { fileUrl: (fileId: string) => string }): Extensions {
  return [
    Document.extend({
      content: `(paragraph | heading | ${LISTS} | blockquote | table | image)+`,
    }),
    Paragraph,
    Text,
    Heading.configure({ levels: [...HEADING_LEVELS] }),
    Bold,
    Italic,
    HardBreak,
    Link.configure({
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: "https",
      isAllowedUri: (href) => isAllowedHref(href),
      HTMLAttributes: { target: null, rel: null, class: null },
    }),
    BulletList,
    OrderedList,
    ListItem.extend({ content: `paragraph (paragraph | ${LISTS})*` }),
    Blockquote.extend({ content: "paragraph+" }),
    // Columns have no widths of their own: they would be style attributes.
    Table.extend({ renderHTML: () => ["table", ["tbody", 0]] }).configure({
      resizable: false,
      View: null,
    }),
    TableRow,
    TableHeader.extend(cell),
    TableCell.extend(cell),
    Picture.configure(options),
  ];
}

/** The same list as ProseMirror's schema, to check a text where there is no editor. */
export const WRITING_SCHEMA = getSchema(richTextExtensions({ fileUrl: () => "" }));
