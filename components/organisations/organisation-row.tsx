import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { formatCount } from "#lib/format";
import type { OrganisationListItem } from "#lib/organisations/queries";

/** An organisation in a list: its name, its part in the community, how often it was heard. */
export function OrganisationRow({ organisation }: { organisation: OrganisationListItem }) {
  const { slug, name, acronym, partnerRole, talkCount, demonstration } = organisation;
  const talks =
    talkCount === 0 ? "nessun intervento" : formatCount(talkCount, "intervento", "interventi");
  return (
    <li className="leading-snug">
      <a href={`/enti/${slug}`} className="font-bold max-md:inline-block max-md:py-1.5">
        {acronym ? `${name} (${acronym})` : name}
      </a>
      {demonstration && <DemonstrationTag />}
      <span className="block text-base text-quiet">
        {partnerRole ? `${partnerRole}, ${talks}` : talks}
      </span>
    </li>
  );
}
