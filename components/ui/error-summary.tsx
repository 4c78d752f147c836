/** What has to be put right before going on, first on the page; each line leads to its field. */
export function ErrorSummary({
  errors,
}: {
  errors: readonly { fieldId: string; message: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="my-6 border-2 border-danger px-5 py-4">
      <h2 className="text-title-3">Da correggere</h2>
      <ul className="mt-2">
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId} className="py-1">
            <a href={`#${fieldId}`} className="font-bold text-danger">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
