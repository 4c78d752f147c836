/** Several boxes to tick, or one of several with `single`, under one question. */
export function Choices(props: {
  legend: string;
  name: string;
  hint?: string;
  error?: string;
  single?: boolean;
  /** Where the choice is followed as it is made. */
  onChoose?: (value: string) => void;
  options: readonly { value: string; label: string; checked?: boolean }[];
}) {
  const errorId = `${props.name}-error`;
  return (
    <fieldset
      className={`my-6 ${props.error ? "border-l-4 border-danger pl-4" : ""}`}
      aria-describedby={props.error ? errorId : undefined}
    >
      <legend className="font-bold text-ink">{props.legend}</legend>
      {props.hint && <p className="text-base text-soft">{props.hint}</p>}
      {props.error && (
        <p id={errorId} className="font-bold text-danger">
          <span className="sr-only">Errore: </span>
          {props.error}
        </p>
      )}
      {props.options.map((option, at) => (
        <label key={option.value} className="flex min-h-11 items-center gap-3">
          <input
            // The summary of errors leads to the first.
            id={at === 0 ? props.name : undefined}
            type={props.single ? "radio" : "checkbox"}
            name={props.name}
            value={option.value}
            defaultChecked={option.checked}
            {...(props.onChoose && { onChange: () => props.onChoose?.(option.value) })}
            className="size-6 flex-none accent-link"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
