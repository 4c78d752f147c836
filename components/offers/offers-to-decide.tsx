import { formatInstant } from "#lib/format";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import type { ToDecide } from "#lib/offer-decisions/queries";
import { placesInWords } from "#lib/offers/messages";

/** What was proposed and waits for a decision, the longest waiting first. */
export function OffersToDecide(props: {
  items: readonly ToDecide[];
  timeZone: string;
  /** Where each is decided. */
  pathOf: (materialId: string) => string;
}) {
  return (
    <ul>
      {props.items.map((offer) => (
        <li key={offer.id} className="border-b border-line py-2">
          <h3 className="text-body leading-snug">
            <a href={props.pathOf(offer.materialId)} className="inline-block py-1">
              {offer.title}
              {offer.number !== null && `: versione ${offer.number}`}
            </a>
          </h3>
          <p className="text-base">
            {offer.number === null ? MATERIAL_KIND_LABELS[offer.kind] : "Nuova versione"},{" "}
            <b className="text-warm">
              {offer.isCorrected ? "corretto, da decidere" : "da decidere"}
            </b>
            : proposto da {offer.proposerName ?? "chi non c’è più"} il{" "}
            {formatInstant(offer.createdAt, props.timeZone)}
          </p>
          <p className="text-sm text-soft">{placesInWords(offer.placements)}</p>
        </li>
      ))}
    </ul>
  );
}
