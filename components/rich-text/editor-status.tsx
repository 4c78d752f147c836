"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { describeHref } from "#lib/links/messages";

/** Where the link under the cursor leads, what pasting left out, which pictures say nothing. */
export function EditorStatus({ editor, notes }: { editor: Editor; notes: readonly string[] }) {
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
