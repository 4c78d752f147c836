import { StartField } from "#components/materials/start-field";
import { TalkField } from "#components/materials/talk-field";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { formatPosition } from "#lib/format";
import type { KeptMaterial, PlaceTalks } from "#lib/material-keeping/queries";
import type { FormState } from "#lib/web/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;
type Placement = KeptMaterial["placements"][number];

/** The pages on which a material stands, with what can be done to each, and how another is added. */
export function MaterialPlaces(props: {
  material: KeptMaterial;
  talks: PlaceTalks;
  actions: { add: Action; move: Action; remove: Action };
}) {
  const { material, talks, actions } = props;
  return (
    <Section id="posti" title="Dove si trova">
      <ul>
        {material.placements.map((placement) => (
          <li key={placement.id} className="border-t border-line py-3">
            <PlaceName placement={placement} talks={talks} />
            {placement.meeting && (
              <details className="disclosure">
                <summary>Cambia intervento</summary>
                <ActionForm action={actions.move} submit="Sposta">
                  <RecordKeys record={material} />
                  <input type="hidden" name="placementId" value={placement.id} />
                  <input type="hidden" name="meetingId" value={placement.meeting.id} />
                  <TalkField
                    idPrefix={`${placement.id}-`}
                    talks={talks[placement.meeting.id] ?? []}
                    defaults={{ talkId: placement.talkId ?? placement.awaitedTalkId }}
                  />
                  <StartField
                    idPrefix={`${placement.id}-`}
                    start={
                      placement.startSeconds === null
                        ? null
                        : formatPosition(placement.startSeconds)
                    }
                  />
                </ActionForm>
              </details>
            )}
            {material.placements.length > 1 && (
              <ActionForm action={actions.remove} submit="Togli da qui" quiet>
                <RecordKeys record={material} />
                <input type="hidden" name="placementId" value={placement.id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <details className="disclosure">
        <summary>Aggiungi a un’altra pagina</summary>
        <ActionForm action={actions.add} submit="Aggiungi" labels={{ address: "Indirizzo" }}>
          <RecordKeys record={material} />
          <FormTextField
            name="address"
            label="Indirizzo della pagina"
            hint="Di un incontro, di un laboratorio o di una notizia: si copia dalla barra del browser."
          />
        </ActionForm>
      </details>
    </Section>
  );
}

function PlaceName({ placement, talks }: { placement: Placement; talks: PlaceTalks }) {
  const { meeting, lab, newsItem, shown } = placement;
  if (lab) {
    return (
      <p>
        Laboratorio <a href={`/laboratori/${lab.slug}`}>{lab.title}</a>
      </p>
    );
  }
  if (newsItem) {
    return (
      <p>
        Notizia <a href={`/redazione/notizie/${newsItem.id}`}>{newsItem.title}</a>
      </p>
    );
  }
  if (!meeting) return null;
  const talkId = placement.talkId ?? placement.awaitedTalkId;
  const talk = talks[meeting.id]?.find(({ id }) => id === talkId)?.title;
  return (
    <p>
      Incontro <a href={`/redazione/incontri/${meeting.id}/materiali`}>{meeting.title}</a>
      {talk ? `, intervento «${talk}»` : ", nel suo insieme"}
      {!shown && " (diventa pubblico con il suo intervento)"}
    </p>
  );
}
