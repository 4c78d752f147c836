import { Entry } from "#components/ui/entry";
import { formatCount } from "#lib/format";
import type { OrganisationListItem } from "#lib/organisations/queries";

/** An organisation in a list: its name, its part in the community, how often it was heard. */
export function OrganisationRow({ organisation }: { organisation: OrganisationListItem }) {
  const { slug, name, acronym, partnerRole, talkCount, demonstration } = organisation;
  return (
    <Entry
      level={3}
      title={acronym ? `${name} (${acronym})` : name}
      href={`/enti/${slug}`}
      kind={partnerRole && capitalised(partnerRole)}
      meta={
        talkCount === 0 ? "nessun intervento" : formatCount(talkCount, "intervento", "interventi")
      }
      demonstration={demonstration}
    />
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
