import { Entry } from "#components/ui/entry";
import { PageHead } from "#components/ui/page-head";
import { formatInstant } from "#lib/format";
import { getSite, getSiteText } from "#lib/site/queries";
import { SITE_TEXT_KEYS } from "#lib/site/schema";
import { newsroomPage } from "../../newsroom-page";
import { PORTAL } from "../reading";

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
  }),
  draw: ({ site, texts }) => (
    <>
      <PageHead
        title="Testi del portale"
        lead="Quello che il portale dice di sé. Qui non ci sono bozze: un testo salvato è pubblico."
      />
      <ul>
        <Entry
          href={`${BASE}/portale`}
          title="Nome, contatti, collegamenti"
          text="Nome e sottotitolo, ente titolare, e-mail, dichiarazione di accessibilità, licenza."
          meta={`Ultimo aggiornamento: ${formatInstant(site.updatedAt, site.timeZone)}`}
        />
        {texts.map(({ key, title, lead, updatedAt }) => (
          <Entry
            key={key}
            href={`${BASE}/${key}`}
            title={title}
            text={lead}
            meta={`Ultimo aggiornamento: ${formatInstant(updatedAt, site.timeZone)}`}
          />
        ))}
      </ul>
    </>
  ),
});

export { metadata, page as default };
