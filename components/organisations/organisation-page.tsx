import { MaterialsSection } from "#components/materials/materials-section";
import { ArchiveAside } from "#components/meetings/archive-aside";
import { TalksSection } from "#components/meetings/talks-section";
import { PeopleOverTime } from "#components/organisations/people-over-time";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import { formatNumber } from "#lib/format";
import { ORGANISATION_KIND_LABELS } from "#lib/organisations/messages";
import type { OrganisationDetails, PeopleOverTime as People } from "#lib/organisations/queries";
import type { ShownMaterial } from "#lib/placed-materials/queries";
import type { ToldTalk } from "#lib/talks/queries";

/** What an organisation is, who spoke for it over time, and what was said. */
export function OrganisationPage(props: {
  organisation: OrganisationDetails;
  people: People;
  talks: readonly ToldTalk[];
  total: number;
  materials: { total: number; materials: readonly ShownMaterial[] };
}) {
  const { organisation, people, talks, total } = props;
  const archive = `/incontri?ente=${organisation.slug}`;
  return (
    <>
      <PageHead
        kind={ORGANISATION_KIND_LABELS[organisation.kind]}
        demonstration={organisation.demonstration}
        title={organisation.name}
        lead={organisation.description}
      >
        <MetaList facts={factsOf(organisation)} />
      </PageHead>
      <TwoColumns
        aside={
          <>
            {total > 0 && (
              <ArchiveAside href={archive} label="Incontri in cui è intervenuto questo ente" />
            )}
            <SideList
              id="laboratori"
              title="Laboratori"
              items={organisation.labs.map((lab) => ({
                key: lab.slug,
                content: <a href={`/laboratori/${lab.slug}`}>{lab.title}</a>,
              }))}
            />
          </>
        }
      >
        {people.total > 0 && (
          <Section id="persone" title="Chi ha parlato per l’ente">
            <PeopleOverTime {...people} />
          </Section>
        )}
        <MaterialsSection
          materials={props.materials.materials}
          more={
            props.materials.total > props.materials.materials.length
              ? {
                  href: `/materiali?ente=${organisation.slug}`,
                  label: `Tutti i materiali (${formatNumber(props.materials.total)})`,
                }
              : null
          }
        />
        <TalksSection
          title="Interventi"
          talks={talks}
          total={total}
          archive={archive}
          empty={{
            title: "Nessun intervento pubblicato",
            text: "Finora nessuno ha parlato per questo ente agli incontri.",
          }}
        />
      </TwoColumns>
    </>
  );
}

function factsOf(organisation: OrganisationDetails) {
  const { acronym, aliases, partnerRole, website, zone } = organisation;
  return [
    { term: "Sigla", value: acronym },
    { term: "Noto anche come", value: aliases.filter((alias) => alias !== acronym).join(", ") },
    { term: "Nella comunità", value: partnerRole },
    { term: "Zona", value: zone && <a href={`/zone/${zone.slug}`}>{zone.name}</a> },
    {
      term: "Sito",
      value: website && <a href={website}>{new URL(website).host.replace(/^www\./, "")}</a>,
    },
  ];
}
