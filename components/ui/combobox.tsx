"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";

export interface ComboboxOption {
  id: string;
  label: string;
  /** What tells it from others of the same name. */
  detail?: string;
}

/**
 * A field that suggests while one types: the combobox pattern of WAI-ARIA with a list box. What is
 * typed stays, whether or not something is chosen.
 */
export function Combobox<Option extends ComboboxOption>(props: {
  id: string;
  /** Under which a form sends what is typed. */
  name?: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** What somebody else wrote here meanwhile. */
  present?: string | undefined;
  autoFocus?: boolean | undefined;
  text: string;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
  source: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  /** The last line of the list, for what is not in it: «Crea nuova persona «…»». */
  create?: { label: (text: string) => string; onCreate: (text: string) => void };
  /** How many letters before anything is asked. */
  from?: number;
}) {
  const { text, source, create, from = 2 } = props;
  const listId = useId();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState("");
  const asking = useRef(source);
  asking.current = source;
  const words = text.trim();

  useEffect(() => {
    setActive(-1);
    if (!isOpen || words.length < from) {
      setOptions([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await asking.current(words, abort.signal);
        if (abort.signal.aborted) return;
        setOptions(found);
        setSaid(countWords(found.length));
      } catch {
        // What is typed is good without suggestions; an answer to older letters is not wanted.
        if (!abort.signal.aborted) {
          setOptions([]);
          setSaid("I suggerimenti non sono disponibili.");
        }
      }
    }, 200);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, isOpen, from]);

  const canCreate = create !== undefined && words.length >= from;
  const count = options.length + (canCreate ? 1 : 0);
  const shown = isOpen && count > 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
    setSaid("");
  };
  const take = (at: number) => {
    const option = options[at];
    close();
    if (option) props.onChoose(option);
    else if (canCreate) create.onCreate(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && shown && active >= 0) {
      event.preventDefault();
      take(active);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (count > 0)
        setActive(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    }
  };
  const optionId = (at: number) => `${listId}-${at}`;

  return (
    <FieldFrame
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={props.error}
      present={props.present}
    >
      <div className="combobox">
        <input
          id={props.id}
          name={props.name}
          type="text"
          role="combobox"
          autoComplete="off"
          className="control"
          value={text}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          {...describedBy(props)}
          // biome-ignore lint/a11y/noAutofocus: only in a row that was just asked for
          autoFocus={props.autoFocus}
          onChange={(event) => {
            setOpen(true);
            props.onText(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <div id={listId} role="listbox" aria-label={props.label} className="suggestions">
          {shown &&
            [...options, null].map((option, at) =>
              option === null && !canCreate ? null : (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens to the keys
                <div
                  key={option?.id ?? "create"}
                  id={optionId(at)}
                  role="option"
                  aria-selected={at === active}
                  // The field must not lose the focus before the click is heard.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(at)}
                >
                  {option ? option.label : create?.label(words)}
                  {option?.detail && <small>{option.detail}</small>}
                </div>
              ),
            )}
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
    </FieldFrame>
  );
}

function countWords(count: number): string {
  if (count === 0) return "Nessun suggerimento.";
  return count === 1 ? "Un suggerimento." : `${count} suggerimenti.`;
}
