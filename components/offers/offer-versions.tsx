import { VersionForm } from "#components/materials/version-form";
import { OfferedFileLink } from "#components/offers/offered-file-link";
import { ActionForm } from "#components/ui/action-form";
import { Section } from "#components/ui/section";
import { Tag } from "#components/ui/tag";
import { formatInstant } from "#lib/format";
import { OFFER_STATE_WORDS } from "#lib/offers/messages";
import type { Offered } from "#lib/offers/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

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
        <VersionForm
          summary="Proponi una versione corretta"
          action={`/api/offers/${offer.id}/versions`}
          submit="Proponi la versione"
          hint="Fino alla decisione si legge la versione di prima."
          echo={echo}
          begun={props.begun}
        />
      )}
    </Section>
  );
}
