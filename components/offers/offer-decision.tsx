import type { ComponentProps } from "react";
import { OfferedFileLink } from "#components/offers/offered-file-link";
import { ReasonForm } from "#components/offers/reason-form";
import { ActionForm } from "#components/ui/action-form";
import { Notice } from "#components/ui/notice";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { formatInstant } from "#lib/format";
import { placesInWords } from "#lib/offers/messages";
import type { FormState } from "#lib/web/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

interface Proposed {
  id: string;
  version: number;
  title: string;
  url: string | null;
  stateReason: string | null;
  createdAt: Date;
  proposerName: string | null;
  placements: Parameters<typeof placesInWords>[0];
  /** The newest first. */
  versions: readonly ComponentProps<typeof OfferedFileLink>["version"][];
}

/** What was proposed, by whom and for which page, and the decision. */
export function OfferDecision(props: {
  material: Proposed;
  timeZone: string;
  actions: { approve: Action; askChanges: Action; refuse: Action };
}) {
  const { material, timeZone, actions } = props;
  const [newest] = material.versions;
  const who = material.proposerName ?? "chi non c’è più";
  return (
    <Section id="decisione" title="Da decidere">
      <p className="max-w-[62ch]">
        Proposto da <b>{who}</b> il {formatInstant(material.createdAt, timeZone)}. Per:{" "}
        {placesInWords(material.placements)}.
      </p>
      {newest && <OfferedFileLink version={newest} />}
      {material.url && (
        <p className="address break-words">
          <a href={material.url}>{material.url}</a>
        </p>
      )}
      {material.stateReason && (
        <Notice title="Le modifiche chieste prima">
          <p>{material.stateReason}</p>
        </Notice>
      )}
      <ActionForm action={actions.approve} submit="Accogli la proposta">
        <RecordKeys record={material} />
      </ActionForm>
      <ReasonForm
        idPrefix="m-"
        summary="Chiedi una modifica"
        label="Che cosa cambiare"
        submit="Rimanda a chi lo ha proposto"
        action={actions.askChanges}
      >
        <RecordKeys record={material} />
      </ReasonForm>
      <ReasonForm
        idPrefix="r-"
        summary="Non accogliere"
        label="Perché"
        submit="Non accogliere la proposta"
        action={actions.refuse}
      >
        <RecordKeys record={material} />
      </ReasonForm>
    </Section>
  );
}
