import { AttachedMaterial } from "#components/materials/attached-material";
import { MATERIAL_LABELS, MaterialFields } from "#components/materials/material-fields";
import { MaterialNameFields } from "#components/materials/material-name-fields";
import { SameTitleChoice } from "#components/materials/same-title-choice";
import { StartField } from "#components/materials/start-field";
import { TalkField } from "#components/materials/talk-field";
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
import { ACCEPTED_FILES } from "#lib/files/schema";
import { isId } from "#lib/ids";
import { FILE_KINDS } from "#lib/materials/messages";
import { findSameTitle, listAttached, listMaterialOrganisations } from "#lib/materials/queries";
import { getMeetingToAttach } from "#lib/placements/queries";
import { getSite } from "#lib/site/queries";
import { listUploads } from "#lib/uploads/queries";
import { readEcho } from "#lib/web/form-echo";
import { titleAskedAbout } from "#lib/web/material-form";
import { newsroomPage } from "../../../newsroom-page";
import { attachLinkAction } from "./actions";

const OUTCOMES: Record<string, string> = {
  allegato:
    "Il materiale è stato allegato. Se manca qualcosa prima che sia pubblico, qui si legge.",
  versione: "La nuova versione ha preso il posto di quella di prima, che resta tra le versioni.",
};

const LABELS = {
  ...MATERIAL_LABELS,
  talkId: "Intervento",
  start: "Da quale minuto",
  url: "Indirizzo",
  file: "File",
  files: "File",
  same: "Stesso titolo",
};

const { page, metadata } = newsroomPage({
  title: "Materiali dell’incontro",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor, { params, query }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Incontro");
    const [meeting, materials, organisations, { timeZone }, begun, echo] = await Promise.all([
      getMeetingToAttach(actor, id),
      listAttached(actor, id),
      listMaterialOrganisations(actor, { meetingIds: [id], chosenIds: [] }),
      getSite(actor),
      listUploads(actor),
      readEcho("file", query.modulo),
    ]);
    const title = titleAskedAbout(echo);
    const places = [{ kind: "meeting", id } as const];
    const same = title ? await findSameTitle(actor, { title, places }) : null;
    return { meeting, materials, organisations, timeZone, begun, echo, same };
  },
  up: ({ meeting }) => ({
    label: meeting.title,
    href: editorPath({ kind: "meeting", id: meeting.id }),
  }),
  draw: ({ meeting, materials, organisations, timeZone, begun, echo, same }, { query }) => (
    <>
      <PageHead
        kind="Materiali"
        title={meeting.title}
        lead={
          meeting.isPublic
            ? "L’incontro è pubblico: quello che si allega qui si vede appena non manca più nulla, tranne i materiali di un intervento che è ancora solo nella bozza."
            : "L’incontro non è pubblico: quello che si allega qui si vedrà quando lo sarà."
        }
      >
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href={editorPath({ kind: "meeting", id: meeting.id })}>Modifica l’incontro</a>
          {meeting.isPublic && <a href={`/incontri/${meeting.slug}/materiali`}>Come si vedono</a>}
        </p>
      </PageHead>
      <OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />
      <Section id="materiali" title="Materiali presenti">
        {materials.length === 0 && <p className="text-quiet">Non c’è ancora nessun materiale.</p>}
        <ul>
          {materials.map((material) => (
            <AttachedMaterial
              key={material.placementId}
              material={material}
              talk={meeting.talks.find(({ id }) => id === material.talkId)?.title ?? null}
              timeZone={timeZone}
            />
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
            <SameTitleChoice same={same} idPrefix="f-" />
            <FileSender
              idPrefix="f-"
              label="File"
              hints={{
                whole: TAKEN_FILES,
                pieces: `${TAKEN_LARGE_FILES} Se ne possono scegliere più d’uno.`,
              }}
              accept={ACCEPTED_FILES}
              begun={begun}
              several={{ kinds: FILE_KINDS }}
            >
              <MaterialNameFields idPrefix="f-" kinds={FILE_KINDS.map(({ value }) => value)} />
            </FileSender>
            <TalkField idPrefix="f-" talks={meeting.talks} />
            <MaterialFields idPrefix="f-" unnamed organisations={organisations}>
              <StartField idPrefix="f-" />
            </MaterialFields>
          </UploadForm>
        </Section>
        <Section id="allega-collegamento" title="Allega un collegamento">
          <p className="max-w-[62ch]">
            Una registrazione, un documento o una pagina che stanno altrove.
          </p>
          <ActionForm action={attachLinkAction} submit="Allega il collegamento" labels={LABELS}>
            <input type="hidden" name="meetingId" value={meeting.id} />
            <FormTextField name="url" label="Indirizzo" type="url" />
            <TalkField talks={meeting.talks} />
            <MaterialFields
              kinds={["recording", "document", "slides", "web_page"]}
              organisations={organisations}
            >
              <StartField />
            </MaterialFields>
          </ActionForm>
        </Section>
      </div>
    </>
  ),
});

export { metadata, page as default };
