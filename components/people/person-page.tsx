import { ArchiveAside } from "#components/meetings/archive-aside";
import { TalksSection } from "#components/meetings/talks-section";
import { PersonRoles } from "#components/people/person-roles";
import { PageHead } from "#components/ui/page-head";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
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
  return (
    <>
      <PageHead
        kind="Persona"
        demonstration={person.demonstration}
        title={`${person.givenName} ${person.familyName}`}
        lead={person.biography}
      >
        <PersonRoles affiliations={person.affiliations} />
      </PageHead>
      <TwoColumns
        aside={
          <>
            {total > 0 && (
              <ArchiveAside href={archive} label="Incontri in cui è intervenuta questa persona" />
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
        <TalksSection
          title="Interventi"
          talks={talks}
          total={total}
          archive={archive}
          empty={{
            title: "Nessun intervento pubblicato",
            text: "Gli interventi di questa persona compariranno con gli incontri a cui prende parte.",
          }}
          personSlug={person.slug}
        />
      </TwoColumns>
    </>
  );
}
