import type { ReactNode } from "react";

/** A part of an editor under its heading, closer together than the parts of a page to read. */
export function EditorSection(props: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={props.id} className="editor-section">
      <h2 id={props.id} className="text-title-3">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
