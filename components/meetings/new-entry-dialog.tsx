"use client";

import { type ReactNode, useState } from "react";
import type { ComboboxOption } from "#components/ui/combobox";
import { Dialog } from "#components/ui/dialog";

/**
 * Before something new is made, those it may be already: one of them is chosen, or none is meant
 * and it is made. `create` throws an Error whose message is shown.
 */
export function NewEntryDialog<Option extends ComboboxOption>(props: {
  title: string;
  question: string;
  likely: readonly Option[];
  onChoose: (option: Option) => void;
  createLabel: string;
  create: () => Promise<Option>;
  onClose: () => void;
  children: ReactNode;
}) {
  const [error, setError] = useState("");
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      props.onChoose(await props.create());
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "Non salvato: riprovare tra poco.");
      setSaving(false);
    }
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      onEnter={() => void save()}
      actions={
        <>
          <button type="button" className="button" disabled={isSaving} onClick={() => void save()}>
            {isSaving ? "Salvataggio…" : props.createLabel}
          </button>
          <button type="button" className="button quiet" onClick={props.onClose}>
            Annulla
          </button>
        </>
      }
    >
      {props.likely.length > 0 && (
        <section className="my-4 border-l-4 border-warm bg-warm-pale px-4 py-3">
          <p className="font-bold">{props.question}</p>
          <ul>
            {props.likely.map((option) => (
              <li key={option.id}>
                <button
                  type="button"
                  className="min-h-11 text-left text-link underline"
                  onClick={() => props.onChoose(option)}
                >
                  {option.label}
                  {option.detail && `, ${option.detail}`}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.children}
      <p role="alert" className="font-bold text-danger">
        {error}
      </p>
    </Dialog>
  );
}
