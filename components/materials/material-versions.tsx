import { VersionForm } from "#components/materials/version-form";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { formatBytes, formatCount, formatInstant } from "#lib/format";
import type { KeptMaterial } from "#lib/material-keeping/queries";
import { MATERIAL_STATE_LABELS } from "#lib/materials/messages";
import { materialFileUrl } from "#lib/materials/rules";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

/** Every version of a file, the newest first, and the form that brings the next. */
export function MaterialVersions(props: {
  material: KeptMaterial;
  timeZone: string;
  begun: readonly BegunUpload[];
  echo: FormState;
}) {
  const { material, timeZone, echo } = props;
  const { versions } = material;
  if (versions.length === 0) return null;
  return (
    <Section id="versioni" title="Versioni">
      <ol reversed className="text-base">
        {versions.map(({ id, number, note, createdAt, authorName, file, state, downloads }) => (
          <li key={id} className="border-t border-line py-3">
            Versione {number}: <a href={materialFileUrl(id, file.name)}>{file.name}</a>{" "}
            <span className="text-sm text-soft">
              {formatBytes(file.size)}, {formatInstant(createdAt, timeZone)}
              {authorName && `, ${authorName}`}, scaricata{" "}
              {formatCount(downloads, "volta", "volte")}
            </span>
            {state !== "approved" && <b className="block">{MATERIAL_STATE_LABELS[state]}</b>}
            {note && <span className="block text-quiet">{note}</span>}
            <span className="block text-sm break-all text-soft">SHA-256 {file.sha256}</span>
          </li>
        ))}
      </ol>
      <VersionForm
        summary="Carica una versione corretta"
        action={`/api/materials/${material.id}/versions`}
        submit="Carica la versione"
        hint="Quello di prima resta tra le versioni."
        echo={echo}
        begun={props.begun}
      >
        <RecordKeys record={material} />
      </VersionForm>
    </Section>
  );
}
