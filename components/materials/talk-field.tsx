import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";

/** To which talk of a meeting a material belongs, and where it begins in a recording. */
export function TalkField(props: {
  idPrefix?: string;
  talks: readonly { id: string; title: string; isPublic?: boolean }[];
  defaults?: { talkId: string | null; start: string | null };
}) {
  const { idPrefix = "", talks, defaults } = props;
  const awaits = talks.some(({ isPublic }) => isPublic === false);
  return (
    <>
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
      <FormTextField
        name="start"
        id={`${idPrefix}start`}
        label="Da quale minuto, in una registrazione"
        hint="Per esempio 12:30 o 1:02:30."
        optional
        defaultValue={defaults?.start ?? ""}
      />
    </>
  );
}
