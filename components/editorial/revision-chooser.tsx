/** Which two versions to compare; from the public one to the newest unless asked otherwise. */
export function RevisionChooser(props: {
  newest: number;
  /** The number of the public version. */
  live: number | null;
  asked: { from: number | undefined; to: number | undefined };
}) {
  const { newest, live, asked } = props;
  if (newest < 2) return <p>C’è una sola versione: non c’è ancora nulla da confrontare.</p>;
  const from = asked.from ?? (live && live < newest ? live : newest - 1);
  return (
    <form className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <NumberField name="da" label="Dalla versione" max={newest} value={from} />
      <NumberField name="a" label="Alla versione" max={newest} value={asked.to ?? newest} />
      <button type="submit" className="button quiet">
        Confronta
      </button>
    </form>
  );
}

function NumberField(props: { name: string; label: string; max: number; value: number }) {
  const { name, label, max, value } = props;
  return (
    <div className="w-36">
      <label htmlFor={name} className="font-bold text-ink">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type="number"
        min={1}
        max={max}
        required
        defaultValue={Math.min(value, max)}
        className="control"
      />
    </div>
  );
}
