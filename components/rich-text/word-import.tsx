"use client";

import { useState } from "react";
import { ImportedPicture } from "#components/rich-text/imported-picture";
import { RichText } from "#components/rich-text/rich-text";
import { sendFile } from "#components/rich-text/send-file";
import { Dialog } from "#components/ui/dialog";
import { FormChoices } from "#components/ui/form-choices";
import { FormFileField } from "#components/ui/form-file-field";
import type { ImportedText } from "#lib/documents/commands";
import { picturesToDescribeNote } from "#lib/documents/messages";
import { formatCount, formatList } from "#lib/format";
import { pictureUrl } from "#lib/pictures/rules";
import { picturesToDescribe } from "#lib/rich-text/rules";
import type { RichText as Text } from "#lib/rich-text/schema";

type Place = "after" | "instead";
type Description = { alt: string; decorative: boolean };

/** A Word file becomes text: what was taken and what was not is shown before anything changes. */
export function WordImport(props: {
  /** Something is written already: then it is asked where the document goes. */
  hasText: boolean;
  onTake: (text: Text, where: Place, notes: readonly string[]) => void;
  onClose: () => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState("");
  const [isReading, setReading] = useState(false);
  const [found, setFound] = useState<ImportedText | null>(null);
  const [described, setDescribed] = useState<Readonly<Record<string, Description>>>({});
  const [where, setWhere] = useState<Place>(props.hasText ? "after" : "instead");

  // Choosing is asking for it: nothing of the text changes before it was looked at.
  const read = async (file: File) => {
    setReading(true);
    setError("");
    try {
      setFound(await sendFile<ImportedText>("/api/word", file));
    } catch (failure) {
      setError(
        failure instanceof Error ? failure.message : "Il documento non si è potuto leggere.",
      );
    }
    setReading(false);
  };

  if (!found) {
    return (
      <Dialog
        title="Importa da Word"
        onClose={props.onClose}
        actions={
          <>
            {file && error && (
              <button type="button" className="button" onClick={() => void read(file)}>
                Leggi di nuovo
              </button>
            )}
            <button type="button" className="button quiet" onClick={props.onClose}>
              Annulla
            </button>
          </>
        }
      >
        <FormFileField
          id="word-file"
          label="Documento"
          hint="Un file .docx, fino a 20 MB. Prima di cambiare il testo si vede che cosa ne viene ripreso."
          error={error || undefined}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(file) => {
            setFile(file);
            setError("");
            if (file) void read(file);
          }}
        />
        <p role="status" className="mt-3">
          {isReading ? "Lettura del documento…" : ""}
        </p>
      </Dialog>
    );
  }

  const undescribed = picturesToDescribe(found.text);
  // From there on the editor itself says which pictures say nothing.
  const asked = picturesToDescribeNote(undescribed.length);
  const notes = found.notes.filter((note) => note !== asked);
  const take = () => props.onTake(withDescriptions(found.text, described), where, notes);
  return (
    <Dialog
      key="found"
      title="Che cosa è stato ripreso"
      onClose={props.onClose}
      actions={
        <>
          <button type="button" className="button" onClick={take}>
            Metti nel testo
          </button>
          <button type="button" className="button quiet" onClick={props.onClose}>
            Annulla
          </button>
        </>
      }
    >
      <p className="mt-4">{contentsOf(found.text)}</p>
      {found.notes.length > 0 && (
        <ul className="my-4 list-disc pl-6">
          {found.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {undescribed.map(({ fileId }, at) => (
        <ImportedPicture
          key={fileId}
          fileId={fileId}
          name={undescribed.length > 1 ? `Immagine ${at + 1} di ${undescribed.length}` : "Immagine"}
          description={described[fileId] ?? { alt: "", decorative: false }}
          onChange={(description) => setDescribed({ ...described, [fileId]: description })}
        />
      ))}
      {props.hasText && (
        <FormChoices
          legend="Dove va il documento"
          name="word-place"
          hint="C’è già un testo. In ogni caso si può annullare."
          options={[
            { value: "after", label: "Dopo il testo che c’è" },
            { value: "instead", label: "Al posto del testo che c’è" },
          ]}
          defaultValue="after"
          onChange={(value) => setWhere(value as Place)}
        />
      )}
      <details className="disclosure">
        <summary>Anteprima del testo</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus */}
        <section aria-label="Anteprima del testo" tabIndex={0} className="imported-text prose">
          <RichText text={found.text} prefix="importato-" pictures={picturesOf(found)} />
        </section>
      </details>
    </Dialog>
  );
}

/** «Ripresi 3 titoli, una tabella e 2 immagini.» */
function contentsOf({ doc }: Text): string {
  const count = (...types: string[]) =>
    doc.content.filter(({ type }) => types.includes(type)).length;
  const words = [
    [count("paragraph"), "paragrafo", "paragrafi"],
    [count("heading"), "titolo", "titoli"],
    [count("bulletList", "orderedList"), "elenco", "elenchi"],
    [count("table"), "tabella", "tabelle"],
    [count("image"), "immagine", "immagini"],
  ] as const;
  const parts = words.flatMap(([n, one, many]) => (n > 0 ? [formatCount(n, one, many)] : []));
  return parts.length > 0
    ? `Dal documento: ${formatList(parts)}.`
    : "Nel documento non c’è testo che si possa riprendere.";
}

function picturesOf({ pictures }: ImportedText) {
  return new Map(
    pictures.map(({ fileId, width, height }) => [
      fileId,
      { width, height, variants: [{ url: pictureUrl(fileId), width, type: "image/webp" }] },
    ]),
  );
}

function withDescriptions(text: Text, described: Readonly<Record<string, Description>>): Text {
  const content = text.doc.content.map((block) => {
    const said = block.type === "image" && described[block.attrs.fileId];
    if (!said) return block;
    const { decorative } = said;
    return {
      ...block,
      attrs: { ...block.attrs, decorative, alt: decorative ? "" : said.alt.trim() },
    };
  });
  return { ...text, doc: { ...text.doc, content } };
}
