import { WaitingReportList } from "#components/data-reports/waiting-report-list";
import { DeskDrafts } from "#components/newsroom/desk-drafts";
import { DeskLacks } from "#components/newsroom/desk-lacks";
import { DeskMore } from "#components/newsroom/desk-more";
import { DeskProposals } from "#components/newsroom/desk-proposals";
import { DeskRequests } from "#components/newsroom/desk-requests";
import { DeskSection } from "#components/newsroom/desk-section";
import { DeskSettings } from "#components/newsroom/desk-settings";
import { DeskUnsent } from "#components/newsroom/desk-unsent";
import { OffersToDecide } from "#components/offers/offers-to-decide";
import { PageHead } from "#components/ui/page-head";
import { countWaitingRequests } from "#lib/access/queries";
import { today } from "#lib/clock";
import { listWaitingReports } from "#lib/data-reports/queries";
import {
  listImagesWithoutText,
  listMeetingsWithoutOutcome,
  listMeetingsWithoutReport,
  listReportsWithoutMaterials,
  listTalksWithoutSpeaker,
} from "#lib/lacks/queries";
import { materialEditPath } from "#lib/materials/rules";
import {
  listMyDrafts,
  listScheduled,
  listUnsentMails,
  listWaitingForReview,
} from "#lib/newsroom/queries";
import { listToDecide } from "#lib/offer-decisions/queries";
import { listReturnedProposals, listWaitingProposals } from "#lib/proposals/queries";
import { getSite, listPendingTexts } from "#lib/site/queries";
import { newsroomPage } from "./newsroom-page";

/** As many of each list as one looks through in passing, or as many as there may be. */
const FEW = 5;
const ALL = 200;

const { page, metadata } = newsroomPage({
  title: "Redazione",
  section: "/redazione",
  load: async (actor, { query }) => {
    const limit = query.mostra === "tutto" ? ALL : FEW;
    const site = await getSite(actor);
    const { timeZone } = site;
    const isoToday = today(timeZone);
    const [
      told,
      mine,
      waiting,
      scheduled,
      outcomes,
      talks,
      images,
      materials,
      reports,
      texts,
      requests,
      unsent,
      offers,
    ] = await Promise.all([
      listWaitingReports(actor, limit),
      listMyDrafts(actor, limit),
      listWaitingForReview(actor, limit),
      listScheduled(actor, limit),
      listMeetingsWithoutOutcome(actor, limit, isoToday),
      listTalksWithoutSpeaker(actor, limit),
      listImagesWithoutText(actor, limit),
      listReportsWithoutMaterials(actor, limit),
      listMeetingsWithoutReport(actor, limit),
      Promise.all([
        listReturnedProposals(actor, ALL),
        listWaitingProposals(actor, ALL),
        listPendingTexts(actor),
      ]),
      countWaitingRequests(actor),
      listUnsentMails(actor),
      listToDecide(actor, limit),
    ]);
    const lacks = { outcomes, talks, images, materials, reports };
    const [returned, proposed, pending] = texts;
    const settings = { site, texts: pending };
    const drafts = { mine, waiting, scheduled, returned, proposed };
    return {
      told,
      requests,
      offers,
      ...drafts,
      lacks,
      settings,
      unsent,
      timeZone,
      today: isoToday,
    };
  },
  draw: ({
    told,
    requests,
    offers,
    mine,
    waiting,
    scheduled,
    returned,
    proposed,
    lacks,
    settings,
    unsent,
    timeZone,
    today,
  }) => (
    <>
      <PageHead title="Scrivania">
        <p className="mt-5 flex flex-wrap gap-3">
          <a href="/redazione/incontri/nuovo" className="button">
            Nuovo incontro
          </a>
          <a href="/redazione/notizie/nuova" className="button quiet">
            Nuova notizia
          </a>
        </p>
      </PageHead>
      <DeskUnsent unsent={unsent} timeZone={timeZone} />
      <DeskSettings {...settings} />
      <div className="grid gap-x-16 lg:grid-cols-2">
        <div className="min-w-0">
          <DeskSection id="mie" title="Bozze in corso" total={mine.total + returned.total}>
            <DeskProposals items={returned.items} timeZone={timeZone} />
            {(mine.total > 0 || returned.total === 0) && (
              <DeskDrafts few={mine} timeZone={timeZone}>
                Nessuna bozza iniziata: un incontro o una notizia si aprono con i pulsanti qui
                sopra.
              </DeskDrafts>
            )}
          </DeskSection>
          <DeskSection
            id="revisione"
            title="Aspettano una revisione"
            total={waiting.total + proposed.total}
          >
            <DeskProposals items={proposed.items} timeZone={timeZone} />
            {(waiting.total > 0 || proposed.total === 0) && (
              <DeskDrafts few={waiting} timeZone={timeZone}>
                Nessuna bozza aspetta una revisione.
              </DeskDrafts>
            )}
          </DeskSection>
          <DeskSection id="materiali" title="Materiali proposti" total={offers.total}>
            {offers.total === 0 && (
              <p className="py-3 text-quiet">Nessun materiale aspetta una decisione.</p>
            )}
            <OffersToDecide items={offers.items} timeZone={timeZone} pathOf={materialEditPath} />
            <DeskMore few={offers} />
          </DeskSection>
          <DeskSection id="programmate" title="Pubblicazioni programmate" total={scheduled.total}>
            <DeskDrafts few={scheduled} timeZone={timeZone}>
              Nessuna pubblicazione è programmata.
            </DeskDrafts>
          </DeskSection>
        </div>
        <div className="min-w-0">
          <DeskSection id="segnalazioni" title="Segnalazioni dal pubblico">
            <WaitingReportList reports={told} today={today} timeZone={timeZone} />
          </DeskSection>
          <DeskSection id="accesso" title="Richieste di accesso" total={requests}>
            <DeskRequests waiting={requests} />
          </DeskSection>
          <DeskSection id="mancanze" title="Che cosa manca">
            <DeskLacks lacks={lacks} />
          </DeskSection>
        </div>
      </div>
    </>
  ),
});

export { metadata, page as default };
