import { ToldTalks } from "#components/meetings/told-talks";
import { PersonRoles } from "#components/people/person-roles";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import { formatCount } from "#lib/format";
import type { PersonDetails } from "#lib/people/queries";
import type { ToldTalk } from "#lib/talks/queries";

/** Who a person is and every talk, newest first, with the role held then. */
export function PersonPage(props: {
  person: PersonDetails;
  talks: readonly ToldTalk[];
  total: number;
}) {
  const { person, talks, total } = props;
  const archive = `/incontri?persona=${person.slug}`;
  const count = formatCount(total, "intervento", "interventi");
  return (
    <>
      <PageHead
        kind={
          <>
            Persona
            {person.demonstration && <DemonstrationTag />}
          </>
        }
        title={`${person.givenName} ${person.familyName}`}
        lead={person.biography}
      >
        <PersonRoles affiliations={person.affiliations} />
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
                    content: <a href={archive}>Incontri in cui è intervenuta questa persona</a>,
                  },
                ]}
              />
            )}
            <SideList
              id="laboratori"
              title="Laboratori"
              items={person.labMembers.map(({ lab, profession }) => ({
                key: `${lab.slug} ${profession.label}`,
                content: (
                  <>
                    <a href={`/laboratori/${lab.slug}`}>{lab.title}</a>
                    <span className="block text-sm text-soft">{profession.label}</span>
                  </>
                ),
              }))}
            />
          </>
        }
      >
        <Section id="interventi" title="Interventi" more={total > 0 && <p>{count}</p>}>
          {total === 0 ? (
            <EmptyState title="Nessun intervento pubblicato">
              <p>
                Gli interventi di questa persona compariranno con gli incontri a cui prende parte.
              </p>
            </EmptyState>
          ) : (
            <ToldTalks talks={talks} personSlug={person.slug} />
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
