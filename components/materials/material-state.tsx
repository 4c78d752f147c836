import { Tag } from "#components/ui/tag";
import { formatInstant } from "#lib/format";
import type { KeptMaterial } from "#lib/material-keeping/queries";
import { MATERIAL_STATE_LABELS } from "#lib/materials/messages";

/** Why a material is not seen by those it is meant for, for who is responsible for it. */
export function MaterialState(props: {
  material: Pick<
    KeptMaterial,
    "state" | "archivedAt" | "hiddenAt" | "cleared" | "embargoUntil" | "visibility"
  > & {
    /** Not while its talk has never been public. */
    shown?: boolean;
  };
  timeZone: string;
}) {
  const { material, timeZone } = props;
  const words = [
    material.archivedAt && "Archiviato: non è più pubblico",
    !material.archivedAt && material.hiddenAt && "Nascosto, in attesa di decisione",
    material.state !== "approved" && MATERIAL_STATE_LABELS[material.state],
    material.state === "approved" && !material.cleared && "Non ancora pubblico: manca qualcosa",
    material.embargoUntil && `Visibile dal ${formatInstant(material.embargoUntil, timeZone)}`,
    material.visibility === "community" && "Solo per la comunità",
    material.shown === false && "Sarà pubblico con il suo intervento",
  ].filter((word) => typeof word === "string");
  if (words.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {words.map((word) => (
        <Tag key={word} tone="warm">
          {word}
        </Tag>
      ))}
    </p>
  );
}
