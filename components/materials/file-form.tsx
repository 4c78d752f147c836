import { MaterialFields, NEW_MATERIAL_LABELS } from "#components/materials/material-fields";
import { MaterialNameFields } from "#components/materials/material-name-fields";
import { SameTitleChoice } from "#components/materials/same-title-choice";
import { StartField } from "#components/materials/start-field";
import { type Talk, TalkField } from "#components/materials/talk-field";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { TAKEN_FILES, TAKEN_LARGE_FILES } from "#lib/files/messages";
import { ACCEPTED_FILES } from "#lib/files/schema";
import { FILE_KINDS } from "#lib/materials/messages";
import type { SameTitle } from "#lib/materials/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

const LABELS = { ...NEW_MATERIAL_LABELS, file: "File", files: "File", same: "Stesso titolo" };

/** Brings one or more files as new materials of a page: see `LinkForm` for what stands elsewhere. */
export function FileForm(props: {
  action: string;
  submit: string;
  /** Of this form, when it has come back. */
  echo: FormState;
  same: SameTitle | null;
  /** What its sender began to send and has not attached. */
  begun: readonly BegunUpload[];
  /** None where there is nothing to choose. */
  talks: readonly Talk[] | null;
  organisations: readonly { id: string; name: string }[];
  likelyIds?: readonly string[];
}) {
  const { talks } = props;
  return (
    <UploadForm
      id="file"
      action={props.action}
      state={props.echo}
      submit={props.submit}
      labels={LABELS}
      idPrefix="f-"
    >
      <SameTitleChoice same={props.same} idPrefix="f-" />
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
      {talks && <TalkField idPrefix="f-" talks={talks} />}
      <MaterialFields
        idPrefix="f-"
        unnamed
        organisations={props.organisations}
        likelyIds={props.likelyIds}
      >
        {talks && <StartField idPrefix="f-" />}
      </MaterialFields>
    </UploadForm>
  );
}
