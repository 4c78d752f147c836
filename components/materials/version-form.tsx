import type { ReactNode } from "react";
import { FormTextField } from "#components/ui/form-text-field";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { TAKEN_FILES } from "#lib/files/messages";
import { ACCEPTED_FILES } from "#lib/files/schema";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

/** Brings a corrected file of a material, or proposes it. */
export function VersionForm(props: {
  summary: string;
  action: string;
  submit: string;
  /** What becomes of the file before. */
  hint: string;
  /** Of this form, when it has come back. */
  echo: FormState;
  begun: readonly BegunUpload[];
  children?: ReactNode;
}) {
  const { echo, hint } = props;
  return (
    <details className="disclosure" open={echo.attempt > 0}>
      <summary>{props.summary}</summary>
      <UploadForm
        id="versione"
        action={props.action}
        state={echo}
        submit={props.submit}
        labels={{ note: "Che cosa cambia", file: "File" }}
        idPrefix="v-"
      >
        {props.children}
        <FormTextField name="note" id="v-note" label="Che cosa cambia" optional maxLength={500} />
        <FileSender
          idPrefix="v-"
          label="File"
          hints={{ whole: `${hint} ${TAKEN_FILES}`, pieces: hint }}
          accept={ACCEPTED_FILES}
          begun={props.begun}
        />
      </UploadForm>
    </details>
  );
}
