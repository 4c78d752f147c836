import type { ReactNode } from "react";
import { Tag } from "#components/ui/tag";
import { fileDescription } from "#lib/files/messages";
import { formatBytes, formatInstant, quoted } from "#lib/format";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import type { AttachedMaterial as Material } from "#lib/materials/queries";
import { materialFileUrl } from "#lib/materials/rules";

/** A material as the newsroom handles it: what it is, its versions, and what can be done to it. */
export function AttachedMaterial(props: {
  material: Material;
  /** The talk it stands with; null for the meeting as a whole. */
  talk: string | null;
  timeZone: string;
  children: ReactNode;
}) {
  const { material, talk, timeZone } = props;
  const { url, versions } = material;
  const facts = [
    MATERIAL_KIND_LABELS[material.kind],
    material.publisher,
    versions[0] && fileDescription(versions[0].file),
    talk ? `intervento ${quoted(talk)}` : "incontro nel suo insieme",
  ].filter(Boolean);
  return (
    <li className="border-t border-line py-5" id={`materiale-${material.id}`}>
      <h3 className="text-title-3">{material.title}</h3>
      {material.archivedAt && (
        <p>
          <Tag tone="warm">Archiviato: non è più pubblico</Tag>
        </p>
      )}
      {material.hiddenAt && !material.archivedAt && (
        <p>
          <Tag tone="warm">Nascosto, in attesa di decisione</Tag>{" "}
          <a href="/redazione/segnalazioni" className="inline-block py-0.5 text-sm">
            Vai alle segnalazioni
          </a>
        </p>
      )}
      {!material.shown && !material.archivedAt && (
        <p>
          <Tag tone="warm">Sarà pubblico con il suo intervento</Tag>
        </p>
      )}
      <p className="text-soft">{facts.join(" · ")}</p>
      {url && (
        <p className="address break-words">
          <a href={url}>{url}</a>
        </p>
      )}
      {versions.length > 0 && (
        <ol reversed className="mt-2 text-base">
          {versions.map(({ id, number, note, createdAt, authorName, file }) => (
            <li key={id} className="py-1">
              Versione {number}: <a href={materialFileUrl(id, file.name)}>{file.name}</a>{" "}
              <span className="text-sm text-soft">
                {formatBytes(file.size)}, {formatInstant(createdAt, timeZone)}
                {authorName && `, ${authorName}`}
              </span>
              {note && <span className="block text-quiet">{note}</span>}
            </li>
          ))}
        </ol>
      )}
      {props.children}
    </li>
  );
}
