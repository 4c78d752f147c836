/** What is wrong with a field, where the control can name it. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="text-base font-bold text-danger">
      <span className="sr-only">Errore: </span>
      {error}
    </p>
  );
}
