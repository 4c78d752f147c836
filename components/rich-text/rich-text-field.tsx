"use client";

import { type ComponentProps, useEffect, useState } from "react";
import type { RichTextEditor } from "#components/rich-text/editor";

type Editor = typeof RichTextEditor;

/**
 * The editor, which comes when the page is already there: it weighs more than all the rest. Until
 * then, and where scripts do not run, `children` shows the text.
 */
export function RichTextField({
  readOnly,
  ...props
}: ComponentProps<Editor> & { readOnly?: boolean }) {
  const [Loaded, setLoaded] = useState<Editor | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    import("#components/rich-text/editor").then(
      ({ RichTextEditor }) => setLoaded(() => RichTextEditor),
      () => setFailed(true),
    );
  }, []);
  if (Loaded && !readOnly) return <Loaded {...props} />;
  return (
    <div id={props.id} className="my-6">
      <p className="font-bold text-ink">{props.label}</p>
      {props.name && <input type="hidden" name={props.name} value={JSON.stringify(props.text)} />}
      <noscript>
        <p>Per modificare questo testo serve JavaScript. Salvando, il testo resta com’è.</p>
      </noscript>
      <p role="status" className="text-base text-quiet">
        {hasFailed
          ? "L’editor non si è caricato: il testo è al sicuro. Ricaricare la pagina per riprovare."
          : ""}
      </p>
      <div className="editor">
        <div className="prose min-h-56 p-4">{props.children}</div>
      </div>
    </div>
  );
}
