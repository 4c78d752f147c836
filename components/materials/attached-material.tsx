import { MaterialState } from "#components/materials/material-state";
import { fileDescription } from "#lib/files/messages";
import { quoted } from "#lib/format";
import type { AttachedMaterial as Material } from "#lib/material-keeping/queries";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { materialEditPath } from "#lib/materials/rules";

/** A material of a meeting as the newsroom finds it there; all that can be done is on its own page. */
export function AttachedMaterial(props: {
  material: Material;
  /** The talk it stands with; null for the meeting as a whole. */
  talk: string | null;
  timeZone: string;
}) {
  const { material, talk, timeZone } = props;
  const [newest] = material.versions;
  const facts = [
    MATERIAL_KIND_LABELS[material.kind],
    material.authors.join(", ") || material.publisher,
    newest && fileDescription(newest.file),
    newest && newest.number > 1 && `versione ${newest.number}`,
    talk ? `intervento ${quoted(talk)}` : "incontro nel suo insieme",
  ].filter(Boolean);
  return (
    <li className="border-t border-line py-4" id={`materiale-${material.id}`}>
      <h3 className="text-title-3">
        <a href={materialEditPath(material.id)}>{material.title}</a>
      </h3>
      <MaterialState material={material} timeZone={timeZone} />
      {material.state === "approved" && !material.cleared && (
        <p className="text-base">
          <a href={`${materialEditPath(material.id)}#mancanze`}>Che cosa manca</a>
        </p>
      )}
      <p className="text-soft">{facts.join(" · ")}</p>
      {material.url && (
        <p className="address break-words">
          <a href={material.url}>{material.url}</a>
        </p>
      )}
    </li>
  );
}
