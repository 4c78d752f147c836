import { Decisions } from "#components/offers/decisions";
import { OfferCorrection } from "#components/offers/offer-correction";
import { OfferVersions } from "#components/offers/offer-versions";
import { Notice } from "#components/ui/notice";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Tag } from "#components/ui/tag";
import { obstacleWords } from "#lib/clearances/messages";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { listMaterialOrganisations } from "#lib/materials/queries";
import { materialPath } from "#lib/materials/rules";
import { DECISION_OUTCOMES } from "#lib/offer-decisions/messages";
import { OFFER_STATE_WORDS, placesInWords } from "#lib/offers/messages";
import { getOffer } from "#lib/offers/queries";
import { OWN_OFFERS } from "#lib/offers/rules";
import { getSite } from "#lib/site/queries";
import { listUploads } from "#lib/uploads/queries";
import { readEcho } from "#lib/web/form-echo";
import { memberPage } from "../../../../personal-page";
import {
  approveMaterialAction,
  approveVersionAction,
  askChangesAction,
  refuseMaterialAction,
  refuseVersionAction,
  withdrawProposalAction,
  withdrawVersionAction,
} from "../actions";

const { page, metadata } = memberPage({
  title: "Materiale",
  path: "/area/materiali",
  trail: [
    { label: "Il mio account", href: "/area" },
    { label: "Materiali proposti", href: OWN_OFFERS },
  ],
  load: async (actor, { params: { id = "" }, query }) => {
    const offer = await getOffer(actor, id);
    const [organisations, { timeZone }, correction, version, begun] = await Promise.all([
      listMaterialOrganisations(actor, {
        meetingIds: offer.placements.flatMap(({ meeting }) => meeting?.id ?? []),
        chosenIds: offer.organisations.map((organisation) => organisation.id),
      }),
      getSite(actor),
      readEcho("correzione", query.modulo),
      readEcho("versione", query.modulo),
      listUploads(actor),
    ]);
    return { offer, organisations, timeZone, begun, echoes: { correction, version } };
  },
  draw: ({ offer, organisations, timeZone, begun, echoes }, { query }) => (
    <>
      <PageHead kind={MATERIAL_KIND_LABELS[offer.kind]} title={offer.title}>
        <p className="mt-2">
          <Tag tone={offer.state === "approved" ? "place" : "warm"}>
            {OFFER_STATE_WORDS[offer.state]}
          </Tag>{" "}
          <span className="text-soft">{placesInWords(offer.placements)}</span>
        </p>
        {offer.state === "approved" && (
          <p className="mt-2">
            <a href={materialPath(offer.id)}>Come si vede</a>
          </p>
        )}
      </PageHead>
      <OutcomeNotice outcomes={DECISION_OUTCOMES} outcome={query.esito} />
      {offer.stateReason && offer.state !== "proposed" && (
        <Notice
          tone="warning"
          title={offer.state === "refused" ? "Perché non è accolto" : "Che cosa cambiare"}
        >
          <p>{offer.stateReason}</p>
        </Notice>
      )}
      {offer.obstacles.length > 0 && offer.state !== "refused" && (
        <Notice title="Che cosa serve prima che sia pubblico">
          <ul className="list-disc pl-5">
            {offer.obstacles.map((obstacle) => (
              <li key={obstacle.kind}>{obstacleWords(obstacle)}</li>
            ))}
          </ul>
          <p className="mt-2">Se ne occupa la redazione, con chi ha proposto il materiale.</p>
        </Notice>
      )}
      {offer.can.decide && (
        <Decisions
          material={offer}
          timeZone={timeZone}
          actions={{
            approve: approveMaterialAction,
            askChanges: askChangesAction,
            refuse: refuseMaterialAction,
            versions: { approve: approveVersionAction, refuse: refuseVersionAction },
          }}
        />
      )}
      <OfferVersions
        offer={offer}
        timeZone={timeZone}
        echo={echoes.version}
        begun={begun}
        withdraw={withdrawVersionAction}
      />
      {offer.can.correct && (
        <OfferCorrection
          offer={offer}
          organisations={organisations}
          timeZone={timeZone}
          begun={begun}
          echo={echoes.correction}
          withdraw={withdrawProposalAction}
        />
      )}
    </>
  ),
});

export { metadata, page as default };
