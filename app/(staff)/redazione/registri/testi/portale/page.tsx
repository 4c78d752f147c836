import { RecordHead } from "#components/registers/record-head";
import { SITE_LABELS, SiteFields } from "#components/registers/site-fields";
import { ActionForm } from "#components/ui/action-form";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { saveSiteAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nome, contatti, collegamenti",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Testi del portale", href: "/redazione/registri/testi" }],
  load: async (actor) => ({ site: await getSite(actor) }),
  draw: ({ site }, { query }) => (
    <>
      <RecordHead
        kind="Testi del portale"
        name="Nome, contatti, collegamenti"
        publicPath="/"
        versionsPath={recordVersionsPath({ kind: "site", id: "1" })}
        outcome={query.esito}
      />
      <ActionForm warns action={saveSiteAction} submit="Salva" labels={SITE_LABELS}>
        <SiteFields site={site} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
