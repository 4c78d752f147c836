"use client";

import { type ReactNode, useState } from "react";
import { RichTextField } from "#components/rich-text/rich-text-field";
import { sendPicture } from "#components/rich-text/send-picture";
import { WordImport } from "#components/rich-text/word-import";
import { Notice } from "#components/ui/notice";
import { pictureUrl } from "#lib/pictures/rules";
import { isEmptyRichText } from "#lib/rich-text/rules";
import type { RichText } from "#lib/rich-text/schema";

interface Import {
  before: RichText;
  after: RichText;
  notes: readonly string[];
}

/** The text of a report: written here, pasted, or taken from a Word file, which can be undone. */
export function ReportText(props: {
  text: RichText;
  readOnly: boolean;
  error?: string;
  onChange: (text: RichText) => void;
  /** The text as it is shown until the editor runs. */
  children: ReactNode;
}) {
  const { text, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<Import | null>(null);
  const hasText = !isEmptyRichText(text);
  const take = (found: RichText, where: "after" | "instead", notes: readonly string[]) => {
    const kept = where === "after" && hasText ? text.doc.content : [];
    const after = { ...text, doc: { ...text.doc, content: [...kept, ...found.doc.content] } };
    onChange(after);
    setDone({ before: text, after, notes });
    setOpen(false);
  };
  return (
    <>
      <p className="mt-6">
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          Importa da Word
        </button>
      </p>
      {isOpen && <WordImport hasText={hasText} onTake={take} onClose={() => setOpen(false)} />}
      <div role="status">
        {done && (
          <Notice tone="success" title="Il documento è nel testo">
            {done.notes.length > 0 && (
              <ul className="list-disc pl-6">
                {done.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
            <p className="mt-2 flex flex-wrap gap-3">
              {/* What was written since would go with it. */}
              {text === done.after && (
                <button
                  type="button"
                  className="button quiet"
                  onClick={() => {
                    onChange(done.before);
                    setDone(null);
                  }}
                >
                  Annulla l’importazione
                </button>
              )}
              <button type="button" className="button quiet" onClick={() => setDone(null)}>
                Chiudi
              </button>
            </p>
          </Notice>
        )}
      </div>
      <RichTextField
        id="body"
        label="Testo del resoconto"
        hint="Si può scrivere qui, incollare da un altro documento o importare da Word."
        text={text}
        readOnly={props.readOnly}
        {...(props.error && { error: props.error })}
        fileUrl={pictureUrl}
        uploadPicture={sendPicture}
        onChange={onChange}
      >
        {props.children}
      </RichTextField>
    </>
  );
}
