import { DemonstrationTag } from "#components/ui/demonstration-tag";
import type { Partner } from "#lib/organisations/queries";

/** Who carries the community, and what each does in it. */
export function PartnerList({ partners }: { partners: readonly Partner[] }) {
  return (
    <ul className="grid gap-x-12 md:grid-cols-2">
      {partners.map((partner) => (
        <li key={partner.slug} className="border-t border-line py-4">
          <h3 className="text-title-3">
            <a href={`/enti/${partner.slug}`}>{partner.name}</a>
            {partner.demonstration && <DemonstrationTag />}
          </h3>
          {partner.partnerRole && (
            <p className="text-sm font-bold text-quiet first-letter:uppercase">
              {partner.partnerRole}
            </p>
          )}
          {partner.description && (
            <p className="mt-1 text-base text-quiet">{partner.description}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
