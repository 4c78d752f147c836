import { AttachedMaterial } from "#components/materials/attached-material";
import { MATERIAL_LABELS, MaterialFields } from "#components/materials/material-fields";
import { StartField } from "#components/materials/start-field";
import { TalkField } from "#components/materials/talk-field";
import { ActionForm } from "#components/ui/action-form";
import { FormFileField } from "#components/ui/form-file-field";
import { FormTextField } from "#components/ui/form-text-field";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { UploadForm } from "#components/ui/upload-form";
import { editorPath } from "#lib/editorial/rules";
import { notFound } from "#lib/errors";
import { TAKEN_FILES } from "#lib/files/messages";
import { ACCEPTED_FILES } from "#lib/files/schema";
import { isId } from "#lib/ids";
import { listAttached, listMaterialOrganisations } from "#lib/materials/queries";
import { getMeetingToAttach } from "#lib/placements/queries";
import { getSite } from "#lib/site/queries";
import { readEcho } from "#lib/web/form-echo";
import { newsroomPage } from "../../../newsroom-page";
import { attachLinkAction } from "./actions";

const OUTCOMES: Record<string, string> = {
  allegato:
    "Il materiale è stato allegato. Se manca qualcosa prima che sia pubblico, qui si legge.",
};

const LABELS = {
  ...MATERIAL_LABELS,
  talkId: "Intervento",
  start: "Da quale minuto",
  url: "Indirizzo",
  file: "File",
};

const { page, metadata } = newsroomPage({
  title: "Materiali dell’incontro",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor, { params, query }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Incontro");
    const [meeting, materials, organisations, { timeZone }, echo] = await Promise.all([
      getMeetingToAttach(actor, id),
      listAttached(actor, id),
      listMaterialOrganisations(actor, { meetingIds: [id], chosenIds: [] }),
      getSite(actor),
      readEcho("file", query.modulo),
    ]);
    return { meeting, materials, organisations, timeZone, echo };
  },
  up: ({ meeting }) => ({
    label: meeting.title,
    href: editorPath({ kind: "meeting", id: meeting.id }),
  }),
  draw: ({ meeting, materials, organisations, timeZone, echo }, { query }) => (
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
            proposesTitle
          >
            <FormFileField
              name="file"
              id="f-file"
              label="File"
              hint={TAKEN_FILES}
              accept={ACCEPTED_FILES}
            />
            <TalkField idPrefix="f-" talks={meeting.talks} />
            <MaterialFields
              idPrefix="f-"
              kinds={["slides", "document", "recording"]}
              organisations={organisations}
            >
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
