import { RecordHead } from "#components/registers/record-head";
import { SITE_TEXT_LABELS, SiteTextFields } from "#components/registers/site-text-fields";
import { RichText } from "#components/rich-text/rich-text";
import { notFound } from "#lib/errors";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getSiteText } from "#lib/site/queries";
import { SITE_TEXT_KEYS, siteTextSchema } from "#lib/site/schema";
import { newsroomPage } from "../../../newsroom-page";
import { PORTAL } from "../../reading";
import { saveSiteTextAction } from "../actions";
import { ChangeForm, loadChange } from "../change-form";

const { page, metadata } = newsroomPage({
  title: "Testo del portale",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Testi del portale", href: "/redazione/registri/testi" }],
  load: async (actor, { params }) => {
    const key = SITE_TEXT_KEYS.find((known) => known === params.chiave);
    if (!key) throw notFound("Testo");
    const change = await loadChange(actor, { kind: "site_text", id: key });
    const { proposal } = change;
    return {
      key,
      change,
      text: await getSiteText(actor, key),
      proposed: siteTextSchema.safeParse({ ...proposal?.document, key }).data ?? null,
    };
  },
  draw: ({ key, change, text, proposed }, { query }) => (
    <>
      <RecordHead
        kind="Testo del portale"
        name={text.title}
        publicPath={`/${key}`}
        versionsPath={recordVersionsPath({ kind: "site_text", id: key })}
        outcome={query.esito}
      />
      <ChangeForm
        change={change}
        action={saveSiteTextAction}
        submit="Salva il testo"
        labels={SITE_TEXT_LABELS}
        proposed={proposed && <RichText text={proposed.body} />}
      >
        <SiteTextFields id={key} text={text} proposed={proposed} />
      </ChangeForm>
    </>
  ),
});

export { metadata, page as default };
