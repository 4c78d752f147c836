"use client";

import { Extension, type JSONContent } from "@tiptap/core";
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { clipboardTree } from "#components/rich-text/clipboard-tree";
import { EditorStatus } from "#components/rich-text/editor-status";
import { EditorToolbar } from "#components/rich-text/editor-toolbar";
import { LinkTool } from "#components/rich-text/link-tool";
import { PictureDialog } from "#components/rich-text/picture-dialog";
import { firstUndescribed, isUndescribed } from "#components/rich-text/undescribed";
import { useDescribeLinks } from "#components/rich-text/use-describe-links";
import { cleanPastedHtml, withPrintedApostrophes } from "#lib/pasted-text/rules";
import { type WrittenNode, writtenText } from "#lib/rich-text/rules";
import type { RichText } from "#lib/rich-text/schema";
import { richTextExtensions } from "#lib/writing/schema";

/**
 * Writes rich text: into the hidden field `name`, as JSON that `readSubmittedText` takes, and to
 * `onChange`. A `text` that is another than it said last is shown in its place. Until the editor
 * runs, and where scripts do not, `children` shows the text and the field keeps it untouched.
 */
export function RichTextEditor(props: {
  id: string;
  name?: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  text: RichText;
  onChange?: (text: RichText) => void;
  fileUrl?: (fileId: string) => string;
  uploadPicture?: (file: File) => Promise<{ fileId: string }>;
  children?: ReactNode;
}) {
  const { id, hint, error } = props;
  // Kept in the state: a hidden field takes back its default value whenever React draws it anew.
  const [value, setValue] = useState(() => JSON.stringify(props.text));
  const shown = useRef(props.text);
  const [open, setOpen] = useState<"link" | "picture" | null>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const canDescribe = props.uploadPicture !== undefined;
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
    content: contentOf(props.text),
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
      // A picture that says nothing is asked about at once, any other when it is meant.
      handleClickOn: (_view, _at, node) => {
        if (!canDescribe || !isUndescribed(node)) return false;
        // After the click has selected it.
        setTimeout(() => setOpen("picture"));
        return false;
      },
      handleDoubleClickOn: (_view, _at, node) => {
        if (!canDescribe || node.type.name !== "image") return false;
        setOpen("picture");
        return true;
      },
      transformPastedText: withPrintedApostrophes,
      transformPastedHTML: (html) => {
        // What is cut and pasted inside the editor is clean, and has its pictures.
        if (html.includes("data-pm-slice")) return html;
        const clean = cleanPastedHtml(clipboardTree(html));
        setNotes(clean.notes);
        return clean.html;
      },
    },
    onUpdate: ({ editor }) => {
      const text = writtenText(editor.getJSON() as WrittenNode);
      shown.current = text;
      if (props.name) setValue(JSON.stringify(text));
      props.onChange?.(text);
    },
  });
  useEffect(() => {
    if (!editor || props.text === shown.current) return;
    shown.current = props.text;
    editor.commands.setContent(contentOf(props.text), { emitUpdate: false });
  }, [editor, props.text]);
  const describeNext = () => {
    const at = editor ? firstUndescribed(editor) : null;
    if (!editor || at === null) return;
    editor.chain().setNodeSelection(at).scrollIntoView().run();
    setOpen("picture");
  };
  useDescribeLinks(`${id}-picture`, describeNext);
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
      {props.name && <input type="hidden" name={props.name} value={value} />}
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
          <EditorStatus
            editor={editor}
            notes={notes}
            describe={canDescribe ? { id: `${id}-picture`, next: describeNext } : null}
          />
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

function contentOf({ doc }: RichText): JSONContent | string {
  return doc.content.length > 0 ? (doc as JSONContent) : "";
}

function focusToolbar(id: string): boolean {
  const tools = document.getElementById(id)?.querySelector("[role=toolbar]");
  tools?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  return true;
}
