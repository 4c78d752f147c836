import { fileDescription } from "#lib/files/messages";
import { materialFileUrl } from "#lib/materials/rules";

/** A file that was proposed, to be opened before anybody decides. */
export function OfferedFileLink(props: {
  version: { id: string; file: { name: string; size: number; mediaType: string } };
}) {
  const { id, file } = props.version;
  return (
    <p>
      <a href={materialFileUrl(id, file.name)} className="break-words">
        {file.name}
      </a>{" "}
      <span className="text-sm text-soft">{fileDescription(file)}</span>
    </p>
  );
}
