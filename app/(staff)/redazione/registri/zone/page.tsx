import { ZoneRegister } from "#components/registers/zone-register";
import { Notice } from "#components/ui/notice";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { today } from "#lib/clock";
import { formatList } from "#lib/format";
import { RECORD_OUTCOMES } from "#lib/registers/messages";
import { getSite } from "#lib/site/queries";
import { listUnplaced, listZoneRecords } from "#lib/zone-register/queries";
import { newsroomPage } from "../../newsroom-page";
import { REGISTERS } from "../reading";

const { page, metadata } = newsroomPage({
  title: "Zone",
  section: "/redazione/registri",
  trail: [REGISTERS],
  load: async (actor) => ({
    zones: await listZoneRecords(actor),
    unplaced: await listUnplaced(actor, today((await getSite(actor)).timeZone)),
  }),
  draw: ({ zones, unplaced }, { query }) => (
    <>
      <PageHead
        title="Zone"
        lead="Una zona non si elimina: finisce in un giorno, e da quel giorno le succedono altre."
      />
      <OutcomeNotice outcomes={RECORD_OUTCOMES} outcome={query.esito} />
      {unplaced.length > 0 && (
        <Notice tone="warning" title="Comuni che oggi non sono in nessuna zona">
          {formatList(unplaced.map(({ name }) => name))}.
        </Notice>
      )}
      <p className="mb-6">
        <a href="/redazione/registri/zone/nuovo" className="button">
          Aggiungi una zona
        </a>
      </p>
      <ZoneRegister zones={zones} />
    </>
  ),
});

export { metadata, page as default };
