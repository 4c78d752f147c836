import { ActionForm } from "#components/ui/action-form";
import { FormFileField } from "#components/ui/form-file-field";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { UploadForm } from "#components/ui/upload-form";
import { LANGUAGE_LABELS } from "#lib/clearances/messages";
import type { Clearance } from "#lib/clearances/queries";
import { LANGUAGES, type Language } from "#lib/clearances/schema";
import { formatBytes } from "#lib/format";
import type { KeptMaterial } from "#lib/material-keeping/queries";
import type { FormState } from "#lib/web/form-state";

/** The captions of a recording, or why and until when it has none. */
export function CaptionsForms(props: {
  material: KeptMaterial;
  clearance: Clearance;
  /** Of the form that brings them, when it has come back. */
  echo: FormState;
  excuse: (state: FormState, data: FormData) => Promise<FormState>;
}) {
  const { material, clearance, echo } = props;
  return (
    <>
      <h3 className="mt-8 text-title-3">Sottotitoli</h3>
      <ul>
        {clearance.captions.map(({ language, file }) => (
          <li key={language}>
            {LANGUAGE_LABELS[language as Language]}: {file.name}{" "}
            <span className="text-sm text-soft">{formatBytes(file.size)}</span>
          </li>
        ))}
      </ul>
      <details className="disclosure" open={echo.attempt > 0}>
        <summary>Carica i sottotitoli</summary>
        <UploadForm
          id="sottotitoli"
          action={`/api/materials/${material.id}/captions`}
          state={echo}
          submit="Carica i sottotitoli"
          labels={{ language: "Lingua", file: "File" }}
          idPrefix="c-"
        >
          <RecordKeys record={material} />
          <FormSelectField
            name="language"
            id="c-language"
            label="Lingua"
            defaultValue={material.language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_LABELS[value] }))}
          />
          <FormFileField
            name="file"
            id="c-file"
            label="File"
            hint="In formato WebVTT (.vtt). Al posto di quelli che ci sono già in questa lingua."
            accept=".vtt"
          />
        </UploadForm>
      </details>
      <details className="disclosure">
        <summary>I sottotitoli arrivano dopo</summary>
        <ActionForm
          action={props.excuse}
          submit="Salva il motivo"
          labels={{ captionsReason: "Perché", captionsDueOn: "Entro" }}
        >
          <RecordKeys record={material} />
          <FormTextField
            name="captionsReason"
            label="Perché la registrazione esce prima"
            hint="Si legge accanto alla registrazione."
            rows={2}
            optional
            maxLength={500}
            defaultValue={clearance.captionsReason ?? ""}
          />
          <FormTextField
            name="captionsDueOn"
            label="Entro quando ci saranno"
            type="date"
            optional
            defaultValue={clearance.captionsDueOn ?? ""}
          />
        </ActionForm>
      </details>
    </>
  );
}
