/** Where what is told here comes from: one link, named by the source and its date. */
export function SourceNote(props: {
  note: string | null;
  url: string | null;
  /** The note then says that there is no source. */
  demonstration: boolean;
}) {
  const { note, url } = props;
  if (!note && !url) return null;
  const name = note?.replace(/\.$/, "") ?? (url && new URL(url).hostname.replace(/^www\./, ""));
  return (
    <p className="mt-10 max-w-[68ch] text-sm text-soft">
      {!props.demonstration && "Fonte: "}
      {url ? <a href={url}>{name}</a> : name}.
    </p>
  );
}
