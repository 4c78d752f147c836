/** The way to remove a page for good, below its editor; for administrators alone. */
export function PurgeLink({ href }: { href: string | null }) {
  if (href === null) return null;
  return (
    <p className="mt-10 border-t border-line pt-4 text-base">
      Se deve sparire del tutto, versioni e file compresi:{" "}
      <a href={href}>eliminare definitivamente</a>.
    </p>
  );
}
