import { Section } from "#components/ui/section";
import type { MaterialDetails } from "#lib/material-pages/queries";
import { citation } from "#lib/material-pages/rules";
import { materialPath } from "#lib/materials/rules";

/** How to name it elsewhere. */
export function MaterialCitation(props: { material: MaterialDetails; address: string }) {
  const { material, address } = props;
  return (
    <Section id="cita" title="Cita">
      <p className="max-w-[68ch] address break-words border-t border-line pt-5">
        {citation(material, address)}
      </p>
      <p className="mt-2">
        <a href={`${materialPath(material.id)}/citazione`} className="inline-block py-2 md:py-0">
          Scarica la citazione
        </a>{" "}
        <span className="text-sm text-soft">RIS, per i programmi di bibliografia</span>
      </p>
    </Section>
  );
}
