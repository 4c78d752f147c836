/** A field for words with its button; the label stands outside and names `id`. */
export function SearchField(props: { id: string; defaultValue?: string; placeholder?: string }) {
  return (
    <div className="flex">
      <input
        {...props}
        name="q"
        type="search"
        autoComplete="off"
        className="h-11 min-w-0 flex-1 rounded-l border border-r-0 border-soft bg-white px-3 text-base placeholder:text-soft placeholder:opacity-100"
      />
      <button type="submit" className="button rounded-l-none">
        Cerca
      </button>
    </div>
  );
}
