import { EquipeTable } from "#components/labs/equipe-table";
import { LabDiary } from "#components/labs/lab-diary";
import { LabHead } from "#components/labs/lab-head";
import { LabResources } from "#components/labs/lab-resources";
import { MaterialsSection } from "#components/materials/materials-section";
import { meetingRow } from "#components/meetings/meeting-row";
import { MeetingsByYear } from "#components/meetings/meetings-by-year";
import { EmptyState } from "#components/ui/empty-state";
import { Section } from "#components/ui/section";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import { formatCount, formatList } from "#lib/format";
import { SECTOR_LABELS } from "#lib/labs/messages";
import type { LabDetails } from "#lib/labs/queries";
import type { ShownMaterial } from "#lib/placed-materials/queries";
import type { MeetingListItem } from "#lib/published-meetings/queries";
import type { DatedTile } from "#lib/territory/queries";

/** A lab: where and why, who works in it and with what, what it did and what came of it. */
export function LabPage(props: {
  lab: LabDetails;
  territory: readonly { slug: string; name: string }[];
  tiles: readonly DatedTile[];
  meetings: readonly MeetingListItem[];
  materials: readonly ShownMaterial[];
}) {
  const { lab, meetings } = props;
  const people = lab.members.reduce((sum, member) => sum + member.headcount, 0);
  const missing = missingParts(lab);
  return (
    <>
      <LabHead lab={lab} territory={props.territory} tiles={props.tiles} />
      <TwoColumns
        aside={
          <SideList
            id="zone"
            title="Zone"
            items={props.territory.map(({ slug, name }) => ({
              key: slug,
              content: <a href={`/zone/${slug}`}>{name}</a>,
            }))}
          />
        }
      >
        <Section id="obiettivi" title="Obiettivi">
          <p className="max-w-[68ch]">{lab.aims}</p>
        </Section>
        <Section
          id="equipe"
          title="Équipe"
          more={people > 0 && <p>{formatCount(people, "persona", "persone")}</p>}
        >
          {lab.members.length === 0 ? (
            <p className="border-t border-line pt-5">
              Non ancora pubblicata
              {missing.length > 0 && `, come ${formatList(missing)}`}.
            </p>
          ) : (
            <EquipeTable
              members={lab.members.map(
                ({ profession, person, organisation, ...member }, index) => ({
                  ...member,
                  id: String(index),
                  profession: profession.label,
                  sector: SECTOR_LABELS[member.sector],
                  organisation: organisation && {
                    name: organisation.name,
                    href: `/enti/${organisation.slug}`,
                  },
                  person: person && {
                    name: `${person.givenName} ${person.familyName}`,
                    href: `/persone/${person.slug}`,
                  },
                }),
              )}
            />
          )}
        </Section>
        <LabResources lab={lab} />
        <Section id="incontri" title="Incontri">
          {meetings.length === 0 ? (
            <EmptyState title="Nessun incontro documentato">
              <p>Di questo laboratorio non sono ancora stati pubblicati incontri.</p>
            </EmptyState>
          ) : (
            <MeetingsByYear
              headingLevel={3}
              meetings={meetings.map((meeting) => meetingRow(meeting, props.tiles))}
            />
          )}
        </Section>
        <MaterialsSection materials={props.materials} />
        <p className="mt-6 text-base print:hidden">
          Chi fa parte della comunità può{" "}
          <a href={`/laboratori/${lab.slug}/proponi`}>proporre un materiale</a> per questo
          laboratorio.
        </p>
        <LabDiary entries={lab.diary} />
        {lab.outputs && (
          <Section id="risultati" title="Risultati">
            <p className="max-w-[68ch]">{lab.outputs}</p>
          </Section>
        )}
      </TwoColumns>
    </>
  );
}

/** What of a lab, beside who works in it, is still to be told. */
function missingParts(lab: LabDetails): string[] {
  return [
    lab.services.length === 0 && "i servizi coinvolti",
    lab.funding.length === 0 && "le risorse",
    lab.diary.length === 0 && "il diario",
    !lab.outputs && "i risultati",
  ].filter((part) => part !== false);
}
