import { OfferLine } from "#components/offers/offer-line";
import { EmptyState } from "#components/ui/empty-state";
import { formatInstant } from "#lib/format";
import { nextStepWords } from "#lib/offers/messages";
import type { OwnOffer, OwnVersion } from "#lib/offers/queries";

/** What somebody proposed, materials and corrected files of them, with what to do next. */
export function OwnOffers(props: {
  materials: readonly OwnOffer[];
  versions: readonly OwnVersion[];
  timeZone: string;
  now: Date;
}) {
  const { materials, versions, timeZone, now } = props;
  if (materials.length + versions.length === 0) {
    return (
      <EmptyState title="Nessun materiale proposto finora.">
        Un materiale si propone dalla pagina dei materiali di un <a href="/incontri">incontro</a>.
      </EmptyState>
    );
  }
  return (
    <ul>
      {versions.map(({ id, material, number, state, stateReason, createdAt }) => (
        <OfferLine
          key={id}
          material={material}
          version={`versione ${number}`}
          state={state}
          reason={stateReason}
          when={formatInstant(createdAt, timeZone)}
        >
          {VERSION_STEPS[state === "proposed" || state === "refused" ? state : "approved"]}
        </OfferLine>
      ))}
      {toCorrectFirst(materials).map((offer) => (
        <OfferLine
          key={offer.id}
          material={offer}
          state={offer.state}
          reason={offer.stateReason}
          when={formatInstant(offer.createdAt, timeZone)}
        >
          {nextStepWords({
            ...offer,
            isEmbargoed: offer.embargoUntil !== null && offer.embargoUntil > now,
          })}
        </OfferLine>
      ))}
    </ul>
  );
}

function toCorrectFirst(materials: readonly OwnOffer[]): OwnOffer[] {
  const others = (offer: OwnOffer) => Number(offer.state !== "changes_asked");
  return materials.toSorted((one, other) => others(one) - others(other));
}

const VERSION_STEPS = {
  proposed: "Fino alla decisione resta visibile la versione di prima.",
  refused: "Resta visibile la versione di prima.",
  approved: "Ha preso il posto della versione di prima.",
};
