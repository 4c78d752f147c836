/** Names that the fields of a page offer as one types; it works without scripts too. */
export function NameList({ id, names }: { id: string; names: readonly { label: string }[] }) {
  return (
    <datalist id={id}>
      {names.map(({ label }) => (
        <option key={label} value={label} />
      ))}
    </datalist>
  );
}
