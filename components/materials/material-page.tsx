import { DocumentNotes } from "#components/materials/document-notes";
import { MaterialCitation } from "#components/materials/material-citation";
import { MaterialFacts } from "#components/materials/material-facts";
import { MaterialOpening } from "#components/materials/material-opening";
import { MaterialStanding } from "#components/materials/material-standing";
import { MaterialSummary } from "#components/materials/material-summary";
import { PresentedAt } from "#components/materials/presented-at";
import { PublishedVersions } from "#components/materials/published-versions";
import { PageHead } from "#components/ui/page-head";
import type { MaterialDetails } from "#lib/material-pages/queries";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { materialEditPath } from "#lib/materials/rules";

/** A material: what it is, the thing itself, where it was presented, how to cite it. */
export function MaterialPage(props: {
  material: MaterialDetails;
  /** Its full address. */
  address: string;
  /** Second from which a recording plays. */
  from: number;
  now: Date;
}) {
  const { material } = props;
  return (
    <article>
      <PageHead
        kind={MATERIAL_KIND_LABELS[material.kind]}
        demonstration={material.demonstration}
        title={material.title}
        notice={<MaterialStanding material={material} now={props.now} />}
        lead={material.description}
      >
        <MaterialFacts material={material} />
        {material.can.keep && (
          <p className="mt-4">
            <a href={materialEditPath(material.id)}>Gestisci il materiale</a>
          </p>
        )}
      </PageHead>
      <MaterialOpening material={material} from={props.from} />
      <MaterialSummary material={material} />
      {/* What is withheld says so above. */}
      {material.can.improve && !material.content?.withheld && (
        <DocumentNotes content={material.content} />
      )}
      <PresentedAt material={material} />
      <PublishedVersions material={material} />
      {material.state === "approved" && (
        <MaterialCitation material={material} address={props.address} />
      )}
    </article>
  );
}
