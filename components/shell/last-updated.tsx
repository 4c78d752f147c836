/** `iso` is the instant or day for machines, `text` the same for people. */
export function LastUpdated({ iso, text }: { iso: string; text: string }) {
  return (
    <p className="mt-14 border-t border-line pb-10 pt-4 text-sm text-soft">
      Ultimo aggiornamento: <time dateTime={iso}>{text}</time>
    </p>
  );
}
