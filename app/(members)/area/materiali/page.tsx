import { OffersToDecide } from "#components/offers/offers-to-decide";
import { OwnOffers } from "#components/offers/own-offers";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { isNewsroom } from "#lib/actor";
import { now } from "#lib/clock";
import { materialEditPath, offerPath } from "#lib/materials/rules";
import { listToDecide } from "#lib/offer-decisions/queries";
import { listOwnOffers } from "#lib/offers/queries";
import { getSite } from "#lib/site/queries";
import { memberPage } from "../../../personal-page";

const OUTCOMES: Record<string, string> = {
  proposto:
    "La proposta è arrivata. Chi decide la vede già e riceve un messaggio; la decisione si legge qui, e arriva per posta elettronica.",
  corretto: "La correzione è arrivata: la proposta aspetta una decisione.",
  ritirato: "La proposta è stata ritirata e cancellata.",
  "versione-proposta":
    "La nuova versione è arrivata e aspetta una decisione; fino ad allora si legge quella di prima.",
  "versione-ritirata": "La versione proposta è stata ritirata e cancellata.",
  versione: "La nuova versione ha preso il posto di quella di prima, che resta tra le versioni.",
};

const MANY = 100;

const { page, metadata } = memberPage({
  title: "Materiali proposti",
  path: "/area/materiali",
  trail: [{ label: "Il mio account", href: "/area" }],
  load: async (actor) => {
    const [offers, toDecide, { timeZone }] = await Promise.all([
      listOwnOffers(actor),
      listToDecide(actor, MANY),
      getSite(actor),
    ]);
    const pathOf = isNewsroom(actor) ? materialEditPath : offerPath;
    return { offers, toDecide, pathOf, timeZone };
  },
  draw: ({ offers, toDecide, pathOf, timeZone }, { query }) => (
    <>
      <PageHead
        title="Materiali proposti"
        lead="Quello che si è proposto per gli incontri e i laboratori, e che cosa ne è stato deciso."
      />
      <OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />
      {toDecide.total > 0 && (
        <Section id="da-decidere" title={`Da decidere (${toDecide.total})`}>
          <OffersToDecide items={toDecide.items} timeZone={timeZone} pathOf={pathOf} />
        </Section>
      )}
      <Section id="proposte" title="Le mie proposte">
        <OwnOffers {...offers} timeZone={timeZone} now={now()} />
      </Section>
    </>
  ),
});

export { metadata, page as default };
