import { ToldTalks } from "#components/meetings/told-talks";
import { PeopleOverTime } from "#components/organisations/people-over-time";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { EmptyState } from "#components/ui/empty-state";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import { formatCount } from "#lib/format";
import { ORGANISATION_KIND_LABELS } from "#lib/organisations/messages";
import type { OrganisationDetails, PersonOverTime } from "#lib/organisations/queries";
import type { ToldTalk } from "#lib/talks/queries";

/** What an organisation is, who spoke for it over time, and what was said. */
export function OrganisationPage(props: {
  organisation: OrganisationDetails;
  people: readonly PersonOverTime[];
  talks: readonly ToldTalk[];
  total: number;
}) {
  const { organisation, people, talks, total } = props;
  const archive = `/incontri?ente=${organisation.slug}`;
  return (
    <>
      <PageHead
        kind={
          <>
            {ORGANISATION_KIND_LABELS[organisation.kind]}
            {organisation.demonstration && <DemonstrationTag />}
          </>
        }
        title={organisation.name}
        lead={organisation.description}
      >
        <MetaList facts={factsOf(organisation)} />
      </PageHead>
      <TwoColumns
        aside={
          <>
            {total > 0 && (
              <SideList
                id="archivio"
                title="Nell’archivio"
                items={[
                  {
                    key: "archivio",
                    content: <a href={archive}>Incontri in cui è intervenuto questo ente</a>,
                  },
                ]}
              />
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
        {people.length > 0 && (
          <Section id="persone" title="Chi ha parlato per l’ente">
            <PeopleOverTime people={people} />
          </Section>
        )}
        <Section
          id="interventi"
          title="Interventi"
          more={total > 0 && <p>{formatCount(total, "intervento", "interventi")}</p>}
        >
          {total === 0 ? (
            <EmptyState title="Nessun intervento pubblicato">
              <p>Finora nessuno ha parlato per questo ente agli incontri.</p>
            </EmptyState>
          ) : (
            <ToldTalks talks={talks} />
          )}
          {total > talks.length && (
            <p className="mt-6">
              Qui ci sono i {talks.length} più recenti.{" "}
              <a href={archive}>Gli altri sono nell’archivio</a>
            </p>
          )}
        </Section>
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
