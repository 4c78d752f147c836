"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Toolbar } from "#components/ui/toolbar";
import { HEADING_LEVELS } from "#lib/rich-text/schema";
import { HEADING_NAMES } from "#lib/writing/messages";

/** What can be done to the text where the cursor is. */
export function EditorToolbar(props: {
  editor: Editor;
  controls: string;
  onLink: () => void;
  onPicture: (() => void) | undefined;
}) {
  const { editor } = props;
  const state = useEditorState({ editor, selector: ({ editor }) => toolStateOf(editor) });
  const run = () => editor.chain().focus();
  const tool = (label: string, keys: string, pressed: boolean | undefined, act: () => void) => (
    <button
      type="button"
      aria-pressed={pressed}
      title={keys ? `${label} (${keys})` : undefined}
      onClick={act}
      className="tool"
    >
      {label}
    </button>
  );
  return (
    <Toolbar label="Strumenti del testo" controls={props.controls}>
      <select
        aria-label="Tipo di testo"
        className="tool"
        value={state.level}
        onChange={(event) => {
          const level = Number(event.target.value) as 0 | 2 | 3 | 4;
          if (level === 0) run().setParagraph().run();
          else run().setHeading({ level }).run();
        }}
      >
        <option value={0}>Testo</option>
        {HEADING_LEVELS.map((level) => (
          <option key={level} value={level}>
            {HEADING_NAMES[level]}
          </option>
        ))}
      </select>
      {tool("Grassetto", "Ctrl+B", state.bold, () => run().toggleBold().run())}
      {tool("Corsivo", "Ctrl+I", state.italic, () => run().toggleItalic().run())}
      {tool("Collegamento", "Ctrl+K", state.href !== null, props.onLink)}
      {tool("Elenco puntato", "Ctrl+Maiusc+8", state.bullets, () => run().toggleBulletList().run())}
      {tool("Elenco numerato", "Ctrl+Maiusc+7", state.numbers, () =>
        run().toggleOrderedList().run(),
      )}
      {tool("Citazione", "Ctrl+Maiusc+B", state.quote, () => run().toggleBlockquote().run())}
      {!state.table &&
        tool("Tabella", "", undefined, () =>
          run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
        )}
      {props.onPicture &&
        tool(state.picture ? "Descrivi immagine" : "Immagine", "", undefined, props.onPicture)}
      {tool("Annulla", "Ctrl+Z", undefined, () => run().undo().run())}
      {tool("Ripeti", "Ctrl+Maiusc+Z", undefined, () => run().redo().run())}
      {state.table && (
        <>
          {tool("Riga sotto", "", undefined, () => run().addRowAfter().run())}
          {tool("Colonna a destra", "", undefined, () => run().addColumnAfter().run())}
          {tool("Togli riga", "", undefined, () => run().deleteRow().run())}
          {tool("Togli colonna", "", undefined, () => run().deleteColumn().run())}
          {tool("Prima riga come intestazione", "", state.headRow, () =>
            run().toggleHeaderRow().run(),
          )}
          {tool("Prima colonna come intestazione", "", state.headColumn, () =>
            run().toggleHeaderColumn().run(),
          )}
          {tool("Unisci o dividi celle", "", undefined, () => run().mergeOrSplit().run())}
          {tool("Togli tabella", "", undefined, () => run().deleteTable().run())}
        </>
      )}
    </Toolbar>
  );
}

function toolStateOf(editor: Editor) {
  const table = editor.isActive("table");
  const { $from } = editor.state.selection;
  const depth = table ? depthOf($from, "table") : -1;
  const rows = depth >= 0 ? $from.node(depth).children : [];
  return {
    level: HEADING_LEVELS.find((level) => editor.isActive("heading", { level })) ?? 0,
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    href: (editor.getAttributes("link").href as string | undefined) ?? null,
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    quote: editor.isActive("blockquote"),
    picture: editor.isActive("image"),
    table,
    headRow: rows[0]?.children.every((cell) => cell.type.name === "tableHeader") ?? false,
    headColumn: rows.every((row) => row.firstChild?.type.name === "tableHeader"),
  };
}

function depthOf($from: Editor["state"]["selection"]["$from"], name: string): number {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === name) return depth;
  }
  return -1;
}
