import { materialLink } from "#components/materials/material-link";
import { ProposeLink } from "#components/materials/propose-link";
import { MeetingDate } from "#components/meetings/meeting-facts";
import { MeetingKind } from "#components/meetings/meeting-kind";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { Tag } from "#components/ui/tag";
import { notSeenYet } from "#lib/material-pages/messages";
import { materialPath } from "#lib/materials/rules";
import type { MeetingMaterial, MeetingMaterials } from "#lib/placed-materials/queries";

/** All that whoever reads may see of a meeting, talk by talk, and what they proposed for it. */
export function MeetingMaterialsPage(props: { meeting: MeetingMaterials; now: Date }) {
  const { meeting, now } = props;
  const { talks, materials, timeZone } = meeting;
  const isEmpty = talks.length === 0 && materials.length === 0;
  const row = (material: MeetingMaterial) => (
    <MaterialRow
      key={material.placementId}
      material={material}
      standing={material.isOwn ? notSeenYet(material, now, timeZone) : null}
    />
  );
  return (
    <>
      <PageHead
        kind={<MeetingKind {...meeting} />}
        demonstration={meeting.demonstration}
        title={`Materiali: ${meeting.title}`}
      >
        <p className="mt-4">
          <MeetingDate {...meeting} startsAt={null} endsAt={null} />
        </p>
        <p className="mt-2">
          <a href={`/incontri/${meeting.slug}`}>Pagina dell’incontro, con il programma</a>
        </p>
      </PageHead>
      {isEmpty && (
        <EmptyState title="Ancora nessun materiale">
          <p>Compaiono qui quando vengono pubblicati.</p>
        </EmptyState>
      )}
      {talks.map((talk) => (
        <Section key={talk.position} id={`intervento-${talk.position + 1}`} title={talk.title}>
          <ul className="border-t border-line">{talk.materials.map(row)}</ul>
        </Section>
      ))}
      {materials.length > 0 && (
        <Section
          id="incontro"
          title={talks.length > 0 ? "Dell’incontro nel suo insieme" : "Materiali dell’incontro"}
        >
          <ul className="border-t border-line">{materials.map(row)}</ul>
        </Section>
      )}
      <ProposeLink meeting={meeting} canPropose={meeting.can.propose} />
    </>
  );
}

function MaterialRow(props: { material: MeetingMaterial; standing: string | null }) {
  const { material, standing } = props;
  const { href, detail } = materialLink(material);
  const page = materialPath(material.id);
  return (
    <li className="border-b border-line py-4">
      <h3 className="text-title-3">
        <a href={page}>{material.title}</a>
      </h3>
      {(material.visibility === "community" || material.isOwn) && (
        <p className="flex flex-wrap gap-x-4">
          {material.visibility === "community" && <Tag tone="place">Solo comunità</Tag>}
          {material.isOwn && (
            <Tag tone="warm">{standing ? `Proposta propria: ${standing}` : "Proposta propria"}</Tag>
          )}
        </p>
      )}
      {material.isOwn && standing && material.stateReason && (
        <p className="text-quiet">{material.stateReason}</p>
      )}
      <p className="text-sm text-soft">
        {material.authors.length > 0 && `${material.authors.join(", ")} · `}
        {detail}
      </p>
      {href !== page && (
        <p>
          <a href={href} className="inline-block py-2 md:py-0">
            Apri<span className="sr-only">: {material.title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
