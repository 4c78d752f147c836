/** A field for words with its button; the label stands outside and names `id`. */
export function SearchField(props: { id: string; defaultValue?: string; placeholder?: string }) {
  return (
    <div className="flex flex-wrap">
      <input
        {...props}
        name="q"
        type="search"
        autoComplete="off"
        className="h-11 min-w-0 flex-1 basis-36 rounded-l border border-soft bg-white px-3 text-base placeholder:text-soft placeholder:opacity-100"
      />
      <button type="submit" className="button -ml-px rounded-l-none">
        Cerca
      </button>
    </div>
  );
}
