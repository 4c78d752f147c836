import { OfferedFileLink } from "#components/offers/offered-file-link";
import { ReasonForm } from "#components/offers/reason-form";
import { ActionForm } from "#components/ui/action-form";
import { Section } from "#components/ui/section";
import { formatInstant } from "#lib/format";
import type { FormState } from "#lib/web/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** A corrected file that was proposed of a material that stands, and the decision. */
export function VersionDecision(props: {
  materialId: string;
  version: {
    id: string;
    number: number;
    note: string | null;
    createdAt: Date;
    authorName: string | null;
    file: { name: string; size: number; mediaType: string };
  };
  timeZone: string;
  actions: { approve: Action; refuse: Action };
}) {
  const { materialId, version, timeZone, actions } = props;
  const keys = (
    <>
      <input type="hidden" name="id" value={materialId} />
      <input type="hidden" name="versionId" value={version.id} />
    </>
  );
  return (
    <Section id={`versione-${version.number}`} title={`Da decidere: la versione ${version.number}`}>
      <p className="max-w-[62ch]">
        Proposta da <b>{version.authorName ?? "chi non c’è più"}</b> il{" "}
        {formatInstant(version.createdAt, timeZone)}. Se è accolta, prende il posto di quella che si
        legge adesso.
      </p>
      <OfferedFileLink version={version} />
      {version.note && <p className="max-w-[62ch]">Che cosa cambia: {version.note}</p>}
      <ActionForm action={actions.approve} submit={`Accogli la versione ${version.number}`}>
        {keys}
      </ActionForm>
      <ReasonForm
        idPrefix={`v${version.number}-`}
        summary="Non accogliere"
        label="Perché"
        submit="Non accogliere la versione"
        action={actions.refuse}
      >
        {keys}
      </ReasonForm>
    </Section>
  );
}
