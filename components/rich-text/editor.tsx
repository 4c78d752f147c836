"use client";

import { Extension, type JSONContent } from "@tiptap/core";
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type ReactNode, type Ref, useImperativeHandle, useState } from "react";
import { clipboardTree } from "#components/rich-text/clipboard-tree";
import { EditorToolbar } from "#components/rich-text/editor-toolbar";
import { LinkDialog } from "#components/rich-text/link-dialog";
import { PictureDialog } from "#components/rich-text/picture-dialog";
import { describeHref } from "#lib/links/messages";
import { cleanPastedHtml } from "#lib/pasted-text/rules";
import type { RichText, RichTextBlock } from "#lib/rich-text/schema";
import { richTextExtensions } from "#lib/writing/schema";

export interface RichTextHandle {
  /** Puts blocks where the cursor is, such as those of an imported document. */
  insert: (blocks: readonly RichTextBlock[]) => void;
  focus: () => void;
}

/**
 * Writes rich text into the hidden field `name`, as JSON that `readSubmittedText` takes. Until the
 * editor runs, and where scripts do not, `children` shows the text and the field keeps it untouched.
 */
export function RichTextEditor(props: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  text: RichText;
  onChange?: (text: string) => void;
  fileUrl?: (fileId: string) => string;
  uploadPicture?: (file: File) => Promise<{ fileId: string }>;
  handle?: Ref<RichTextHandle>;
  children?: ReactNode;
}) {
  const { id, hint, error } = props;
  // Kept in the state: a hidden field takes back its default value whenever React draws it anew.
  const [value, setValue] = useState(() => JSON.stringify(props.text));
  const [open, setOpen] = useState<"link" | "picture" | null>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`, `${id}-keys`]
    .filter(Boolean)
    .join(" ");
  const [extensions] = useState(() => [
    ...richTextExtensions({ fileUrl: props.fileUrl ?? (() => "") }),
    UndoRedo,
    Gapcursor,
    // After a table or a picture at the end there is a line to go on with.
    TrailingNode,
    Dropcursor.configure({ color: false, class: "drop-cursor" }),
    Extension.create({
      name: "portalKeys",
      addKeyboardShortcuts: () => ({
        "Mod-k": () => {
          setOpen("link");
          return true;
        },
        "Alt-F10": () => focusToolbar(id),
      }),
    }),
  ]);
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions,
    content: props.text.doc.content.length > 0 ? (props.text.doc as JSONContent) : "",
    editorProps: {
      attributes: {
        id: `${id}-text`,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        "aria-describedby": describedBy,
        ...(error && { "aria-invalid": "true" }),
        class: "prose",
        lang: "it",
        spellcheck: "true",
      },
      transformPastedHTML: (html) => {
        // What is cut and pasted inside the editor is clean, and has its pictures.
        if (html.includes("data-pm-slice")) return html;
        const clean = cleanPastedHtml(clipboardTree(html));
        setNotes(clean.notes);
        return clean.html;
      },
    },
    onUpdate: ({ editor }) => {
      const value = JSON.stringify({ schemaVersion: 1, doc: editor.getJSON() });
      setValue(value);
      props.onChange?.(value);
    },
  });
  useImperativeHandle(props.handle, () => ({
    insert: (blocks) =>
      void editor
        ?.chain()
        .focus()
        .insertContent(blocks as JSONContent[])
        .run(),
    focus: () => void editor?.commands.focus(),
  }));

  return (
    <div id={id} className={`my-6 ${error ? "border-l-4 border-danger pl-4" : ""}`}>
      <p id={`${id}-label`} className="font-bold text-ink">
        {props.label}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="text-base text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-bold text-danger">
          <span className="sr-only">Errore: </span>
          {error}
        </p>
      )}
      <p id={`${id}-keys`} className="sr-only">
        Alt+F10 porta agli strumenti, Esc torna al testo.
      </p>
      <input type="hidden" name={props.name} value={value} />
      {!editor && (
        <div className="editor">
          <noscript>
            <p className="p-4">
              Per modificare questo testo serve JavaScript. Salvando, il testo resta com’è.
            </p>
          </noscript>
          <div className="prose p-4">{props.children}</div>
        </div>
      )}
      {editor && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from the tools
        <div
          className="editor"
          onKeyDown={(event) => {
            if (event.key === "Escape" && !(event.target as Element).closest("dialog, .prose")) {
              editor.commands.focus();
            }
          }}
        >
          <EditorToolbar
            editor={editor}
            controls={`${id}-text`}
            onLink={() => setOpen("link")}
            onPicture={props.uploadPicture && (() => setOpen("picture"))}
          />
          <EditorContent editor={editor} />
          <EditorStatus editor={editor} notes={notes} />
          {open === "link" && <LinkTool editor={editor} onClose={() => setOpen(null)} />}
          {open === "picture" && props.uploadPicture && (
            <PictureDialog
              picture={
                editor.isActive("image")
                  ? (editor.getAttributes("image") as {
                      fileId: string;
                      alt: string;
                      decorative: boolean;
                    })
                  : null
              }
              upload={props.uploadPicture}
              onClose={() => setOpen(null)}
              onSave={(attrs) => {
                setOpen(null);
                editor.chain().focus().insertContent({ type: "image", attrs }).run();
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Where the link under the cursor leads, what pasting left out, which pictures say nothing. */
function EditorStatus({ editor, notes }: { editor: Editor; notes: readonly string[] }) {
  const { href, undescribed } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      href: editor.getAttributes("link").href as string | undefined,
      undescribed: editor.state.doc.children.filter(
        ({ type, attrs }) => type.name === "image" && attrs.alt === "" && !attrs.decorative,
      ).length,
    }),
  });
  const lines = [
    ...(href ? [`${describeHref(href)}.`] : []),
    ...(undescribed > 0
      ? [
          undescribed === 1
            ? "Un’immagine è senza testo alternativo."
            : `${undescribed} immagini sono senza testo alternativo.`,
        ]
      : []),
    ...notes,
  ];
  return (
    <div role="status" className="editor-status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function LinkTool({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [at] = useState(() => {
    if (editor.isActive("link")) editor.commands.extendMarkRange("link");
    const { from, to } = editor.state.selection;
    return {
      from,
      to,
      href: (editor.getAttributes("link").href as string | undefined) ?? "",
      words: editor.state.doc.textBetween(from, to, " "),
    };
  });
  return (
    <LinkDialog
      href={at.href}
      words={at.words}
      onClose={() => {
        onClose();
        editor.commands.focus();
      }}
      onRemove={
        at.href
          ? () => {
              onClose();
              editor.chain().focus().unsetLink().run();
            }
          : undefined
      }
      onSave={({ href, words }) => {
        onClose();
        const mark = { type: "link", attrs: { href } };
        // Words left as they were keep what is bold among them.
        if (words === at.words) editor.chain().focus().setLink({ href }).run();
        else {
          editor
            .chain()
            .focus()
            .insertContentAt({ from: at.from, to: at.to }, [
              { type: "text", text: words, marks: [mark] },
            ])
            .run();
        }
      }}
    />
  );
}

function focusToolbar(id: string): boolean {
  const tools = document.getElementById(id)?.querySelector("[role=toolbar]");
  tools?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  return true;
}
