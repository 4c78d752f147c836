/** Where what is told here comes from. */
export function SourceNote({ note, url }: { note: string | null; url: string | null }) {
  if (!note && !url) return null;
  return (
    <p className="mt-10 max-w-[68ch] text-sm text-soft">
      Fonte: {note && `${note} `}
      {url && (
        <a href={url} className="break-words">
          {new URL(url).hostname.replace(/^www\./, "")}
        </a>
      )}
    </p>
  );
}
