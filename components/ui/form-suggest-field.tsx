"use client";

import { type ReactNode, useContext, useState } from "react";
import { Combobox, type ComboboxOption } from "#components/ui/combobox";
import { FormContext, useField } from "#components/ui/form-context";
import { CHOOSE, chosenValue } from "#lib/web/form-state";

interface Suggested {
  name: string;
  label: string;
  hint?: string | undefined;
  /** The address that suggests; what was typed is added as `q`. */
  source: string;
  defaultValue?: string;
  autoFocus?: boolean;
}

/**
 * A field for a name out of many, suggested while one types. Without scripts what was typed is sent:
 * what is not a name comes back with those it may be, each as a button that writes it here.
 */
export function FormSuggestField(props: Suggested) {
  const { attempt } = useContext(FormContext);
  // A form that came back says anew what is in the field: rows may have moved.
  return <SuggestField key={`${props.name} ${attempt}`} {...props} />;
}

function SuggestField({ name, source, defaultValue = "", ...shown }: Suggested) {
  const { offers } = useContext(FormContext);
  const { error, typed, present } = useField(name, defaultValue);
  const [text, setText] = useState(typed ?? defaultValue);
  return (
    <>
      <Combobox
        {...shown}
        id={name}
        name={name}
        error={error}
        present={present}
        text={text}
        onText={setText}
        onChoose={({ label }) => setText(label)}
        source={(words, signal) => suggest(source, words, signal)}
      />
      {error && <Offers name={name} offers={offers[name] ?? []} onChoose={setText} />}
    </>
  );
}

function Offers(props: {
  name: string;
  offers: readonly string[];
  onChoose: (label: string) => void;
}): ReactNode {
  if (props.offers.length === 0) return null;
  return (
    <ul aria-label="Nomi simili" className="mt-2 flex flex-wrap gap-2">
      {props.offers.map((label) => (
        <li key={label}>
          <button
            type="submit"
            name={CHOOSE}
            value={chosenValue(props.name, label)}
            className="tool"
            onClick={(event) => {
              event.preventDefault();
              props.onChoose(label);
              document.getElementById(props.name)?.focus();
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

async function suggest(
  source: string,
  words: string,
  signal: AbortSignal,
): Promise<ComboboxOption[]> {
  const address = `${source}&${new URLSearchParams({ q: words })}`;
  const answer = await fetch(address, { signal, cache: "no-store" });
  if (!answer.ok) throw new Error(`Suggestions answered ${answer.status}`);
  return answer.json();
}
