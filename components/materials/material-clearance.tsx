import { CaptionsForms } from "#components/materials/captions-forms";
import { ReleaseForms } from "#components/materials/release-forms";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { Notice } from "#components/ui/notice";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { obstacleWords } from "#lib/clearances/messages";
import type { Clearance } from "#lib/clearances/queries";
import type { KeptMaterial } from "#lib/material-keeping/queries";
import type { FormState } from "#lib/web/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** What is owed before a material is public, what was settled of it, and the forms that settle it. */
export function MaterialClearance(props: {
  material: KeptMaterial;
  clearance: Clearance;
  captionsEcho: FormState;
  actions: { record: Action; withdraw: Action; excuse: Action; describe: Action };
}) {
  const { material, clearance, actions } = props;
  const { obstacles, owed, mediaType } = clearance;
  const asksCaptions = material.kind === "recording" && mediaType !== null;
  const asksDescription = mediaType === "application/pdf";
  if (!owed && !asksCaptions && !asksDescription) return null;
  return (
    <Section id="mancanze" title="Prima che sia pubblico">
      {obstacles.length > 0 ? (
        <Notice tone="warning" title="Non è ancora pubblico.">
          <ul className="list-disc pl-5">
            {obstacles.map((obstacle) => (
              <li key={obstacle.kind}>{obstacleWords(obstacle)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="text-quiet">
          {material.visibility === "public"
            ? "Non manca nulla."
            : "Per la sola comunità non serve nulla di quanto segue."}
        </p>
      )}
      {owed && <ReleaseForms material={material} clearance={clearance} actions={actions} />}
      {asksCaptions && (
        <CaptionsForms
          material={material}
          clearance={clearance}
          echo={props.captionsEcho}
          excuse={actions.excuse}
        />
      )}
      {asksDescription && (
        <DescriptionForm material={material} clearance={clearance} action={actions.describe} />
      )}
    </Section>
  );
}

function DescriptionForm(props: { material: KeptMaterial; clearance: Clearance; action: Action }) {
  const { material, clearance, action } = props;
  return (
    <details className="disclosure">
      <summary>Riassunto per chi non può leggere il PDF</summary>
      <ActionForm
        action={action}
        submit="Salva il riassunto"
        labels={{ summary: "Riassunto", untaggedReason: "Perché manca" }}
      >
        <RecordKeys record={material} />
        <FormTextField
          name="summary"
          label="Riassunto"
          hint="Si legge nella pagina del materiale: che cosa contiene, con i dati e le conclusioni che contano. Una riga vuota separa i capoversi."
          rows={10}
          optional
          maxLength={20_000}
          defaultValue={clearance.summary ?? ""}
        />
        <FormTextField
          name="untaggedReason"
          label="Altrimenti, perché esce senza"
          hint="Per esempio: una versione accessibile è stata chiesta a chi lo ha scritto."
          rows={2}
          optional
          maxLength={500}
          defaultValue={clearance.untaggedReason ?? ""}
        />
      </ActionForm>
    </details>
  );
}
