import { RecordHead } from "#components/registers/record-head";
import { SITE_TEXT_LABELS, SiteTextFields } from "#components/registers/site-text-fields";
import { ActionForm } from "#components/ui/action-form";
import { notFound } from "#lib/errors";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getSiteText } from "#lib/site/queries";
import { SITE_TEXT_KEYS } from "#lib/site/schema";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { saveSiteTextAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Testo del portale",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Testi del portale", href: "/redazione/registri/testi" }],
  load: async (actor, { params }) => {
    const key = SITE_TEXT_KEYS.find((known) => known === params.chiave);
    if (!key) throw notFound("Testo");
    return { key, text: await getSiteText(actor, key) };
  },
  draw: ({ key, text }, { query }) => (
    <>
      <RecordHead
        kind="Testo del portale"
        name={text.title}
        publicPath={`/${key}`}
        versionsPath={recordVersionsPath({ kind: "site_text", id: key })}
        outcome={query.esito}
      />
      <ActionForm
        warns
        action={saveSiteTextAction}
        submit="Salva il testo"
        labels={SITE_TEXT_LABELS}
      >
        <SiteTextFields id={key} text={text} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
