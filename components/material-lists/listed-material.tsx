import type { ReactNode } from "react";
import { MaterialState } from "#components/materials/material-state";
import { formatInstant } from "#lib/format";
import type { ListedMaterial as Material } from "#lib/material-lists/queries";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { materialEditPath } from "#lib/materials/rules";
import { placesInWords } from "#lib/offers/messages";

/** A material in a list of the newsroom: what it is, where it stands, why it is not seen. */
export function ListedMaterial(props: {
  material: Material;
  timeZone: string;
  children?: ReactNode;
}) {
  const { material, timeZone } = props;
  return (
    <li className="border-b border-line py-2">
      <h3 className="text-body leading-snug">
        <a href={materialEditPath(material.id)} className="inline-block py-1">
          {material.title}
        </a>
      </h3>
      <MaterialState material={material} timeZone={timeZone} />
      <p className="text-sm text-soft">
        {[
          MATERIAL_KIND_LABELS[material.kind],
          placesInWords(material.placements),
          formatInstant(material.createdAt, timeZone),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {props.children}
    </li>
  );
}
