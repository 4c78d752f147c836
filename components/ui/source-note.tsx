/** Where what is told here comes from. */
export function SourceNote({ note, url }: { note: string | null; url: string | null }) {
  if (!note && !url) return null;
  const host = url && new URL(url).hostname.replace(/^www\./, "");
  const isNamed = note && host && note.includes(host);
  return (
    <p className="mt-10 max-w-[68ch] text-sm text-soft">
      Fonte: {note && !isNamed && `${note} `}
      {url && <a href={url}>{isNamed ? note : host}</a>}
    </p>
  );
}
