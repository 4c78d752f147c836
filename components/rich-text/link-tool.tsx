"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { LinkDialog } from "#components/rich-text/link-dialog";

/** Makes, changes or removes the link that the cursor is in. */
export function LinkTool({ editor, onClose }: { editor: Editor; onClose: () => void }) {
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
