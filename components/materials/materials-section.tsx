import { materialLink } from "#components/materials/material-link";
import { OpeningLinks } from "#components/meetings/opening-links";
import { Section } from "#components/ui/section";
import type { ShownMaterial } from "#lib/placed-materials/queries";

/** What there is to open on a page, under its heading; nothing where there is nothing. */
export function MaterialsSection(props: {
  materials: readonly ShownMaterial[];
  /** Where the others are, when these are not all. */
  more?: { href: string; label: string } | null;
}) {
  if (props.materials.length === 0) return null;
  return (
    <Section
      id="materiali"
      title="Materiali"
      more={props.more && <a href={props.more.href}>{props.more.label}</a>}
    >
      <div className="border-t border-line pt-3">
        <OpeningLinks links={props.materials.map(materialLink)} />
      </div>
    </Section>
  );
}
