import { FormSelectField } from "#components/ui/form-select-field";

export type Talk = { id: string; title: string; isPublic?: boolean };

/** To which talk of a meeting a material belongs. */
export function TalkField(props: {
  idPrefix?: string;
  talks: readonly Talk[];
  defaults?: { talkId: string | null };
}) {
  const { idPrefix = "", talks, defaults } = props;
  const awaits = talks.some(({ isPublic }) => isPublic === false);
  return (
    <FormSelectField
      name="talkId"
      id={`${idPrefix}talkId`}
      label="A quale intervento si riferisce"
      none="All’incontro nel suo insieme"
      {...(awaits && {
        hint: "Il materiale di un intervento che è ancora solo nella bozza diventa pubblico quando viene pubblicato l’intervento.",
      })}
      defaultValue={defaults?.talkId ?? ""}
      options={talks.map(({ id, title, isPublic }) => ({
        value: id,
        label: isPublic === false ? `${title} (nella bozza)` : title,
      }))}
    />
  );
}
