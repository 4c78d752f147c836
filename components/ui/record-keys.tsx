/** Which record a form changes, and the version it shows; nothing for a new one. */
export function RecordKeys({ record }: { record: { id: string; version: number } | null }) {
  if (!record) return null;
  return (
    <>
      <input type="hidden" name="id" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
    </>
  );
}
