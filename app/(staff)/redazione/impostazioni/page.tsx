import { QuotaField } from "#components/quotas/quota-field";
import { SpaceUse } from "#components/quotas/space-use";
import { ActionForm } from "#components/ui/action-form";
import { FormCheck } from "#components/ui/form-check";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { isAdmin } from "#lib/actor";
import { refuseUnless } from "#lib/errors";
import { roomTaken } from "#lib/quotas/messages";
import { getSpace, listSpaces } from "#lib/quotas/queries";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../newsroom-page";
import { PORTAL } from "../registri/reading";
import { saveSettingsAction, setQuotaAction } from "./actions";

const { page, metadata } = newsroomPage({
  title: "Impostazioni",
  section: "/redazione/portale",
  trail: [PORTAL],
  load: async (actor) => {
    refuseUnless(isAdmin(actor));
    const [{ secondPerson }, space, spaces] = await Promise.all([
      getSite(actor),
      getSpace(actor, null),
      listSpaces(actor),
    ]);
    return { secondPerson, space, spaces };
  },
  draw: ({ secondPerson, space, spaces }, { query }) => (
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
      <Section id="spazio" title="Spazio per i file">
        {query.esito === "spazio" && <Notice tone="success">Lo spazio è stato cambiato.</Notice>}
        <p className="max-w-[62ch]">
          Di ogni ente contano i file dei materiali portati dai suoi membri, in tutte le versioni;
          quelli di chi non fa parte di nessun ente contano per il portale.
        </p>
        <ActionForm action={setQuotaAction} submit="Cambia lo spazio" quiet oneLine>
          <SpaceUse space={space} />
          <QuotaField ownerId={null} space={space} />
        </ActionForm>
        <h3 className="mt-6 text-title-3">Enti</h3>
        {spaces.length === 0 && <p className="text-quiet">Nessun ente ha ancora portato file.</p>}
        <ul>
          {spaces.map(({ id, ...space }) => (
            <li key={id} className="py-1">
              <a href={`/redazione/registri/enti/${id}#spazio`}>{space.name}</a>: {roomTaken(space)}
            </li>
          ))}
        </ul>
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
