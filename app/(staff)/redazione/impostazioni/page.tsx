import { ActionForm } from "#components/ui/action-form";
import { FormCheck } from "#components/ui/form-check";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { isAdmin } from "#lib/actor";
import { refuseUnless } from "#lib/errors";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../newsroom-page";
import { PORTAL } from "../registri/reading";
import { saveSettingsAction } from "./actions";

const { page, metadata } = newsroomPage({
  title: "Impostazioni",
  section: "/redazione/portale",
  trail: [PORTAL],
  load: async (actor) => {
    refuseUnless(isAdmin(actor));
    return { secondPerson: (await getSite(actor)).secondPerson };
  },
  draw: ({ secondPerson }, { query }) => (
    <>
      <PageHead title="Impostazioni" />
      {query.esito === "salvato" && (
        <Notice tone="success">
          {secondPerson
            ? "Da adesso chi ha scritto per ultimo una bozza non può pubblicarla."
            : "Da adesso chi scrive può anche pubblicare."}
        </Notice>
      )}
      <Section id="pubblicazione" title="Pubblicazione">
        <ActionForm action={saveSettingsAction} submit="Salva">
          <FormCheck
            name="secondPerson"
            label="Per pubblicare serve una seconda persona"
            hint="Chi ha scritto per ultimo una bozza non può pubblicarla: vale per tutta la redazione, anche per l’amministrazione, e per i testi del portale. Per le bozze già programmate conta quando escono."
            defaultChecked={secondPerson}
          />
        </ActionForm>
      </Section>
      <Section id="altrove" title="Altrove">
        <ul className="list-disc pl-5">
          <li>
            <a href="/redazione/registri/testi/portale">
              Nome, contatti, collegamenti, fuso orario
            </a>
          </li>
          <li>
            <a href="/redazione/account">Ruoli e accesso delle persone</a>
          </li>
          <li>
            <a href="/redazione/eliminazioni">Eliminazioni</a>
          </li>
        </ul>
      </Section>
    </>
  ),
});

export { metadata, page as default };
