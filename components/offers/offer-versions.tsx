import { OfferedFileLink } from "#components/offers/offered-file-link";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { Section } from "#components/ui/section";
import { Tag } from "#components/ui/tag";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { TAKEN_FILES } from "#lib/files/messages";
import { ACCEPTED_FILES } from "#lib/files/schema";
import { formatInstant } from "#lib/format";
import { OFFER_STATE_WORDS } from "#lib/offers/messages";
import type { Offered } from "#lib/offers/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

const MEANWHILE = "Fino alla decisione si legge la versione di prima.";

/** The files of a material that this reader may open, and the form that proposes a corrected one. */
export function OfferVersions(props: {
  offer: Offered;
  timeZone: string;
  echo: FormState;
  begun: readonly BegunUpload[];
  withdraw: (state: FormState, data: FormData) => Promise<FormState>;
}) {
  const { offer, timeZone, echo } = props;
  if (offer.versions.length === 0) return null;
  return (
    <Section id="versioni" title="File">
      <ol reversed>
        {offer.versions.map((version) => (
          <li key={version.id} className="border-t border-line py-3">
            <OfferedFileLink version={version} />
            <p className="text-sm text-soft">
              Versione {version.number}, {formatInstant(version.createdAt, timeZone)}
            </p>
            {version.note && <p>{version.note}</p>}
            {version.state !== "approved" && (
              <p>
                <Tag tone="warm">{OFFER_STATE_WORDS[version.state]}</Tag>
                {version.stateReason && ` Motivo: ${version.stateReason}`}
              </p>
            )}
            {version.isMine && version.state === "proposed" && (
              <ActionForm action={props.withdraw} submit="Ritira questa versione" quiet>
                <input type="hidden" name="versionId" value={version.id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {offer.can.improve && (
        <details className="disclosure" open={echo.attempt > 0}>
          <summary>Proponi una versione corretta</summary>
          <UploadForm
            id="versione"
            action={`/api/offers/${offer.id}/versions`}
            state={echo}
            submit="Proponi la versione"
            labels={{ note: "Che cosa cambia", file: "File" }}
            idPrefix="v-"
          >
            <FormTextField
              name="note"
              id="v-note"
              label="Che cosa cambia"
              optional
              maxLength={500}
            />
            <FileSender
              idPrefix="v-"
              label="File"
              hints={{ whole: `${MEANWHILE} ${TAKEN_FILES}`, pieces: MEANWHILE }}
              accept={ACCEPTED_FILES}
              begun={props.begun}
            />
          </UploadForm>
        </details>
      )}
    </Section>
  );
}
