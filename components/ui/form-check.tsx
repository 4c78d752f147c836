"use client";

import { FieldError } from "#components/ui/field-error";
import { useField, useTicked } from "#components/ui/form-context";

/** One box to tick. */
export function FormCheck(props: {
  name: string;
  /** Where a page has several of that name. */
  id?: string;
  label: string;
  hint?: string;
  defaultChecked?: boolean;
  onChange?: (isTicked: boolean) => void;
}) {
  const { name, id = name, onChange } = props;
  const { error } = useField(name);
  const found = useTicked(name, props.defaultChecked ? ["true"] : []);
  const ticked = found.ticked.includes("true");
  return (
    <div className="mt-5">
      <FieldError id={id} error={error} />
      <label className="flex min-h-11 items-center gap-3">
        <input
          // React keeps a box as it was after an action, unless it is a new one.
          key={String(ticked)}
          id={id}
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={ticked}
          onChange={onChange && ((event) => onChange(event.target.checked))}
          aria-describedby={error ? `${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
          className="size-5 flex-none"
        />
        <span>
          {props.label}
          {found.differs && (
            <b className="block text-ink">Adesso {props.defaultChecked ? "sì" : "no"}</b>
          )}
          {props.hint && <span className="block text-sm text-soft">{props.hint}</span>}
        </span>
      </label>
    </div>
  );
}
