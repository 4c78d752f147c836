import { MATERIAL_LABELS, MaterialFields } from "#components/materials/material-fields";
import { MaterialNameFields } from "#components/materials/material-name-fields";
import { SameTitleChoice } from "#components/materials/same-title-choice";
import { StartField } from "#components/materials/start-field";
import { TalkField } from "#components/materials/talk-field";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { Section } from "#components/ui/section";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { TAKEN_FILES, TAKEN_LARGE_FILES } from "#lib/files/messages";
import { ACCEPTED_FILES } from "#lib/files/schema";
import { FILE_KINDS } from "#lib/materials/messages";
import type { SameTitle } from "#lib/materials/queries";
import type { PlaceToOffer } from "#lib/offers/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

const LABELS = {
  ...MATERIAL_LABELS,
  talkId: "Intervento",
  start: "Da quale minuto",
  url: "Indirizzo",
  file: "File",
  files: "File",
  same: "Stesso titolo",
};

/** A file or a link that a member proposes for a meeting or a lab. */
export function OfferForms(props: {
  place: PlaceToOffer;
  organisations: readonly { id: string; name: string }[];
  ownOrganisationIds: readonly string[];
  /** What the member began to send and has not attached. */
  begun: readonly BegunUpload[];
  /** Of the form with the file, when it has come back. */
  echo: FormState;
  same: SameTitle | null;
  proposeLink: (state: FormState, data: FormData) => Promise<FormState>;
}) {
  const { place, organisations, echo, same } = props;
  const where = place.kind === "meeting" ? "incontro" : "laboratorio";
  const described = { ...NOTHING_SAID, organisationIds: props.ownOrganisationIds };
  return (
    <div className="grid gap-x-16 lg:grid-cols-2">
      <Section id="proponi-file" title="Un file">
        <UploadForm
          id="file"
          action={`/api/offers?${where}=${place.slug}`}
          state={echo}
          submit="Proponi il file"
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
            begun={props.begun}
            several={{ kinds: FILE_KINDS }}
          >
            <MaterialNameFields idPrefix="f-" kinds={FILE_KINDS.map(({ value }) => value)} />
          </FileSender>
          {place.talks.length > 0 && <TalkField idPrefix="f-" talks={place.talks} />}
          <MaterialFields
            idPrefix="f-"
            unnamed
            organisations={organisations}
            defaults={{ ...described, kind: "slides" }}
          >
            {place.talks.length > 0 && <StartField idPrefix="f-" />}
          </MaterialFields>
        </UploadForm>
      </Section>
      <Section id="proponi-collegamento" title="Un collegamento">
        <p className="max-w-[62ch]">
          Una registrazione, un documento o una pagina che si trovano altrove.
        </p>
        <ActionForm action={props.proposeLink} submit="Proponi il collegamento" labels={LABELS}>
          <input type="hidden" name="placeKind" value={place.kind} />
          <input type="hidden" name="slug" value={place.slug} />
          <FormTextField name="url" label="Indirizzo" type="url" />
          {place.talks.length > 0 && <TalkField talks={place.talks} />}
          <MaterialFields
            kinds={["recording", "document", "slides", "web_page"]}
            organisations={organisations}
            defaults={{ ...described, kind: "recording" }}
          >
            {place.talks.length > 0 && <StartField />}
          </MaterialFields>
        </ActionForm>
      </Section>
    </div>
  );
}

const NOTHING_SAID = {
  title: "",
  authors: [],
  publisher: null,
  description: null,
  visibility: "public",
  embargoDay: null,
  licence: "cc_by",
  language: "it",
} as const;
