"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog";
import { FormTextField } from "#components/ui/form-text-field";
import { describeHref, LINK_NOT_ALLOWED, saysNothing } from "#lib/links/messages";
import { completedHref } from "#lib/links/rules";
import { isAllowedHref } from "#lib/rich-text/schema";

/** Asks where a link leads, and says it back in words before it is made. */
export function LinkDialog(props: {
  href: string;
  words: string;
  onSave: (link: { href: string; words: string }) => void;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState(props.href);
  const [words, setWords] = useState(props.words);
  const [error, setError] = useState("");
  const href = completedHref(typed);
  const allowed = isAllowedHref(href);
  const save = () => {
    if (!allowed) setError(LINK_NOT_ALLOWED);
    else props.onSave({ href, words: words.trim() || href.replace(/^(https?:\/\/|mailto:)/, "") });
  };
  return (
    <Dialog
      title={props.href ? "Modifica il collegamento" : "Inserisci un collegamento"}
      onClose={props.onClose}
      onEnter={save}
      actions={
        <>
          <button type="button" className="button" onClick={save}>
            {props.href ? "Salva il collegamento" : "Inserisci"}
          </button>
          {props.onRemove && (
            <button type="button" className="button quiet" onClick={props.onRemove}>
              Togli il collegamento
            </button>
          )}
          <button type="button" className="button quiet" onClick={props.onClose}>
            Annulla
          </button>
        </>
      }
    >
      <FormTextField
        id="link-href"
        label="Indirizzo"
        hint="Una pagina del web, una di questo portale (/incontri) o un indirizzo di posta."
        error={error || undefined}
        inputMode="url"
        autoComplete="off"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError("");
        }}
      />
      <p aria-live="polite" className="min-h-6 text-base text-quiet">
        {allowed ? `${describeHref(href)}.` : ""}
      </p>
      <FormTextField
        id="link-words"
        label="Testo del collegamento"
        hint="Da solo deve dire dove porta."
        autoComplete="off"
        value={words}
        onChange={setWords}
      />
      {saysNothing(words) && (
        <p className="text-base text-warm">
          «{words.trim()}» non dice dove porta a chi ascolta la pagina: meglio il titolo della
          pagina o del documento.
        </p>
      )}
    </Dialog>
  );
}
