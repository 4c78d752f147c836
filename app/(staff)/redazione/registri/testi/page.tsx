import { Entry } from "#components/ui/entry";
import { PageHead } from "#components/ui/page-head";
import { formatInstant } from "#lib/format";
import { listWaitingProposals } from "#lib/proposals/queries";
import { getSite, getSiteText } from "#lib/site/queries";
import { SITE_TEXT_KEYS } from "#lib/site/schema";
import { newsroomPage } from "../../newsroom-page";
import { PORTAL } from "../reading";

const ALL = SITE_TEXT_KEYS.length + 1;
const WAITS = "Una modifica aspetta una revisione";
const BASE = "/redazione/registri/testi";

const { page, metadata } = newsroomPage({
  title: "Testi del portale",
  section: "/redazione/portale",
  trail: [PORTAL],
  load: async (actor) => ({
    site: await getSite(actor),
    texts: await Promise.all(
      SITE_TEXT_KEYS.map(async (key) => ({ key, ...(await getSiteText(actor, key)) })),
    ),
    waiting: (await listWaitingProposals(actor, ALL)).items.map(({ record }) => record.id),
  }),
  draw: ({ site, texts, waiting }) => (
    <>
      <PageHead
        title="Testi del portale"
        lead={
          site.secondPerson
            ? "Quello che il portale dice di sé. Una modifica diventa pubblica quando un’altra persona l’ha letta."
            : "Quello che il portale dice di sé. Qui non ci sono bozze: un testo salvato è pubblico."
        }
      />
      <ul>
        <Entry
          href={`${BASE}/portale`}
          title="Nome, contatti, collegamenti"
          text="Nome e sottotitolo, ente titolare, e-mail, dichiarazione di accessibilità, licenza."
          kind={waiting.includes("1") && WAITS}
          meta={`Ultimo aggiornamento: ${formatInstant(site.updatedAt, site.timeZone)}`}
        />
        {texts.map(({ key, title, lead, updatedAt }) => (
          <Entry
            key={key}
            href={`${BASE}/${key}`}
            title={title}
            text={lead}
            kind={waiting.includes(key) && WAITS}
            meta={`Ultimo aggiornamento: ${formatInstant(updatedAt, site.timeZone)}`}
          />
        ))}
      </ul>
    </>
  ),
});

export { metadata, page as default };
