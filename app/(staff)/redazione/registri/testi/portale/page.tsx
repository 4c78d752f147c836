import { RecordHead } from "#components/registers/record-head";
import { SITE_LABELS, SiteFields } from "#components/registers/site-fields";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getSite } from "#lib/site/queries";
import { siteSchema } from "#lib/site/schema";
import { newsroomPage } from "../../../newsroom-page";
import { PORTAL } from "../../reading";
import { saveSiteAction } from "../actions";
import { ChangeForm, loadChange } from "../change-form";

const { page, metadata } = newsroomPage({
  title: "Nome, contatti, collegamenti",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Testi del portale", href: "/redazione/registri/testi" }],
  load: async (actor) => {
    const change = await loadChange(actor, { kind: "site", id: "1" });
    const { proposal } = change;
    return {
      change,
      site: await getSite(actor),
      proposed: siteSchema.safeParse(proposal?.document).data ?? null,
    };
  },
  draw: ({ change, site, proposed }, { query }) => (
    <>
      <RecordHead
        kind="Testi del portale"
        name="Nome, contatti, collegamenti"
        publicPath="/"
        versionsPath={recordVersionsPath({ kind: "site", id: "1" })}
        outcome={query.esito}
      />
      <ChangeForm change={change} action={saveSiteAction} submit="Salva" labels={SITE_LABELS}>
        <SiteFields site={site} proposed={proposed} />
      </ChangeForm>
    </>
  ),
});

export { metadata, page as default };
