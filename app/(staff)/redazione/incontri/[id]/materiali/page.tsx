import { AttachedMaterial } from "#components/materials/attached-material";
import { MaterialFields } from "#components/materials/material-fields";
import { MaterialNameFields } from "#components/materials/material-name-fields";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { editorPath } from "#lib/editorial/rules";
import { notFound } from "#lib/errors";
import { TAKEN_FILES, TAKEN_LARGE_FILES } from "#lib/files/messages";
import { isId } from "#lib/ids";
import { FILE_KINDS } from "#lib/materials/messages";
import { getMeetingToAttach, listAttached } from "#lib/materials/queries";
import { getSite } from "#lib/site/queries";
import { listUploads } from "#lib/uploads/queries";
import { readEcho } from "#lib/web/form-echo";
import { newsroomPage } from "../../../newsroom-page";
import { attachLinkAction } from "./actions";
import { ACCEPT, LABELS, MaterialForms } from "./material-forms";

const OUTCOMES: Record<string, string> = {
  allegato: "Il materiale è stato allegato.",
  versione: "La versione corretta ha preso il posto di quella di prima.",
  corretto: "Il materiale è stato corretto.",
  archiviato: "Il materiale è stato tolto dalle pagine pubbliche.",
  ripreso: "Il materiale è di nuovo tra quelli dell’incontro.",
};

const { page, metadata } = newsroomPage({
  title: "Materiali dell’incontro",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor, { params, query }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Incontro");
    const [meeting, found, { timeZone }, begun] = await Promise.all([
      getMeetingToAttach(actor, id),
      listAttached(actor, id),
      getSite(actor),
      listUploads(actor),
    ]);
    const materials = await Promise.all(
      found.map(async (material) => ({
        material,
        talk: meeting.talks.find((talk) => talk.id === material.talkId)?.title ?? null,
        echo: await readEcho(`versione-${material.id}`, query.modulo),
      })),
    );
    return { meeting, materials, timeZone, begun, echo: await readEcho("file", query.modulo) };
  },
  up: ({ meeting }) => ({
    label: meeting.title,
    href: editorPath({ kind: "meeting", id: meeting.id }),
  }),
  draw: ({ meeting, materials, timeZone, begun, echo }, { query }) => (
    <>
      <PageHead
        kind="Materiali"
        title={meeting.title}
        lead={
          meeting.isPublic
            ? "L’incontro è pubblico: quello che si allega qui si vede subito, tranne i materiali di un intervento che è ancora solo nella bozza."
            : "L’incontro non è pubblico: quello che si allega qui si vedrà quando lo sarà."
        }
      >
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href={editorPath({ kind: "meeting", id: meeting.id })}>Modifica l’incontro</a>
          {meeting.isPublic && <a href={`/incontri/${meeting.slug}`}>Pagina pubblica</a>}
        </p>
      </PageHead>
      <OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />
      <Section id="materiali" title="Materiali presenti">
        {materials.length === 0 && <p className="text-quiet">Non c’è ancora nessun materiale.</p>}
        <ul>
          {materials.map(({ material, talk, echo }) => (
            <AttachedMaterial key={material.id} material={material} talk={talk} timeZone={timeZone}>
              <MaterialForms material={material} meeting={meeting} begun={begun} echo={echo} />
            </AttachedMaterial>
          ))}
        </ul>
      </Section>
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Section id="allega-file" title="Allega un file">
          <UploadForm
            id="file"
            action={`/api/materials?incontro=${meeting.id}`}
            state={echo}
            submit="Allega il file"
            labels={LABELS}
            idPrefix="f-"
          >
            <FileSender
              idPrefix="f-"
              label="File"
              hints={{
                whole: `${TAKEN_FILES} Se compare un errore, il file va scelto di nuovo.`,
                pieces: `${TAKEN_LARGE_FILES} Se ne possono scegliere più d’uno.`,
              }}
              accept={ACCEPT}
              begun={begun}
              several={{ kinds: FILE_KINDS }}
            >
              <MaterialNameFields idPrefix="f-" kinds={FILE_KINDS.map(({ value }) => value)} />
            </FileSender>
            <MaterialFields idPrefix="f-" talks={meeting.talks} unnamed />
          </UploadForm>
        </Section>
        <Section id="allega-collegamento" title="Allega un collegamento">
          <p className="max-w-[62ch]">
            Una registrazione, un documento o una pagina che stanno altrove. Da quale punto della
            registrazione comincia un intervento si scrive nel programma dell’incontro.
          </p>
          <ActionForm action={attachLinkAction} submit="Allega il collegamento" labels={LABELS}>
            <input type="hidden" name="meetingId" value={meeting.id} />
            <MaterialFields
              idPrefix=""
              talks={meeting.talks}
              kinds={["recording", "document", "slides", "web_page"]}
            />
            <FormTextField name="url" label="Indirizzo" type="url" />
          </ActionForm>
        </Section>
      </div>
    </>
  ),
});

export { metadata, page as default };
