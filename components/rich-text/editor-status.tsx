"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { isUndescribed } from "#components/rich-text/undescribed";
import { describeHref } from "#lib/links/messages";

/** Where the link under the cursor leads, what pasting left out, which pictures say nothing. */
export function EditorStatus(props: {
  editor: Editor;
  notes: readonly string[];
  /** Asks about the next picture that says nothing, from a button of that id. */
  describe: { id: string; next: () => void } | null;
}) {
  const { editor, notes, describe } = props;
  const { href, undescribed } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      href: editor.getAttributes("link").href as string | undefined,
      undescribed: editor.state.doc.children.filter(isUndescribed).length,
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
    <div className="editor-status">
      <div role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {describe && undescribed > 0 && (
        <button id={describe.id} type="button" className="tool" onClick={describe.next}>
          {undescribed === 1 ? "Descrivi l’immagine" : "Descrivi la prima"}
        </button>
      )}
    </div>
  );
}
