import { MATERIAL_LABELS, MaterialFields } from "#components/materials/material-fields";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { UploadForm } from "#components/ui/upload-form";
import { FileSender } from "#components/uploads/file-sender";
import { localDay } from "#lib/clock";
import { TAKEN_FILES } from "#lib/files/messages";
import { ACCEPTED_FILES } from "#lib/files/schema";
import type { Offered } from "#lib/offers/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

const ONLY_IF = "Solo se quello di prima va sostituito.";

/** What a proposer may still do with a proposal: correct it, or take it back. */
export function OfferCorrection(props: {
  offer: Offered;
  organisations: readonly { id: string; name: string }[];
  timeZone: string;
  begun: readonly BegunUpload[];
  echo: FormState;
  withdraw: (state: FormState, data: FormData) => Promise<FormState>;
}) {
  const { offer, organisations, timeZone, echo } = props;
  const isLink = offer.url !== null;
  return (
    <>
      <Section id="correggi" title="Correggi la proposta">
        <UploadForm
          id="correzione"
          action={`/api/offers/${offer.id}`}
          state={echo}
          submit={offer.state === "changes_asked" ? "Invia di nuovo" : "Salva la correzione"}
          labels={{ ...MATERIAL_LABELS, url: "Indirizzo", file: "File", note: "Che cosa cambia" }}
          idPrefix="c-"
        >
          <RecordKeys record={offer} />
          {isLink ? (
            <FormTextField
              name="url"
              id="c-url"
              label="Indirizzo"
              type="url"
              defaultValue={offer.url ?? ""}
            />
          ) : (
            <FileSender
              idPrefix="c-"
              label="Un altro file (facoltativo)"
              hints={{ whole: `${ONLY_IF} ${TAKEN_FILES}`, pieces: ONLY_IF }}
              accept={ACCEPTED_FILES}
              begun={props.begun}
              optional
            />
          )}
          <MaterialFields
            idPrefix="c-"
            organisations={organisations}
            {...(!isLink && { kinds: ["slides", "document", "recording"] as const })}
            defaults={{
              ...offer,
              organisationIds: offer.organisations.map(({ id }) => id),
              embargoDay: offer.embargoUntil && localDay(offer.embargoUntil, timeZone),
            }}
          />
        </UploadForm>
      </Section>
      <Section id="ritira" title="Ritira la proposta">
        <p className="max-w-[62ch]">
          La proposta si cancella{isLink ? "" : " con il suo file"}, e nessuno deve più decidere.
        </p>
        <ActionForm action={props.withdraw} submit="Ritira la proposta" quiet>
          <RecordKeys record={offer} />
        </ActionForm>
      </Section>
    </>
  );
}
