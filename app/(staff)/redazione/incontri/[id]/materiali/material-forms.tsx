import { MaterialFields } from "#components/materials/material-fields";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { TAKEN_FILES } from "#lib/files/messages";
import { FILE_ENDINGS } from "#lib/files/schema";
import type { AttachedMaterial, MeetingToAttach } from "#lib/materials/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";
import { archiveMaterialAction, editMaterialAction, restoreMaterialAction } from "./actions";

export const LABELS = {
  title: "Titolo",
  kind: "Tipo",
  talkId: "Intervento",
  publisher: "Autore o fonte",
  url: "Indirizzo",
  note: "Che cosa cambia",
  file: "File",
  files: "File",
};

const OLD_STAYS = "Quello di prima resta tra le versioni, ma solo per la redazione.";

export const ACCEPT = [
  ...new Set(Object.values(FILE_ENDINGS).map((ending) => `.${ending}`)),
  ".jpeg",
].join(",");

/** What can be done to a material that is attached: each form is folded until it is wanted. */
export function MaterialForms(props: {
  material: AttachedMaterial;
  meeting: MeetingToAttach;
  begun: readonly BegunUpload[];
  /** Of the form for a new version, when it has come back. */
  echo: FormState;
}) {
  const { material, meeting, begun, echo } = props;
  const { id, version, archivedAt } = material;
  const hidden = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="meetingId" value={meeting.id} />
    </>
  );
  if (archivedAt) {
    return (
      <ActionForm action={restoreMaterialAction} submit="Riporta tra i materiali" quiet>
        {hidden}
      </ActionForm>
    );
  }
  const form = `versione-${id}`;
  return (
    <div className="mt-3 grid gap-1">
      {material.versions.length > 0 && (
        <details className="disclosure" open={echo.attempt > 0}>
          <summary>Carica una versione corretta</summary>
          <UploadForm
            id={form}
            action={`/api/materials?incontro=${meeting.id}`}
            state={echo}
            submit="Carica la versione"
            labels={LABELS}
            idPrefix={`${form}-`}
          >
            {hidden}
            <FormTextField
              name="note"
              id={`${form}-note`}
              label="Che cosa cambia"
              optional
              maxLength={500}
            />
            <FileSender
              idPrefix={`${form}-`}
              label="File"
              hints={{ whole: `${TAKEN_FILES} ${OLD_STAYS}`, pieces: OLD_STAYS }}
              accept={ACCEPT}
              begun={begun}
            />
          </UploadForm>
        </details>
      )}
      <details className="disclosure">
        <summary>Correggi titolo, tipo o intervento</summary>
        <ActionForm action={editMaterialAction} submit="Salva" labels={LABELS}>
          {hidden}
          <MaterialFields idPrefix={`m-${id}-`} talks={meeting.talks} defaults={material} />
        </ActionForm>
      </details>
      <details className="disclosure">
        <summary>Togli dai materiali</summary>
        <p className="mt-2 max-w-[62ch]">
          Il materiale sparisce subito dalle pagine pubbliche. Resta qui e si può riportare.
        </p>
        <ActionForm action={archiveMaterialAction} submit="Togli dai materiali" quiet>
          {hidden}
        </ActionForm>
      </details>
    </div>
  );
}
