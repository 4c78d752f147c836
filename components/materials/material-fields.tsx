import { MaterialNameFields } from "#components/materials/material-name-fields";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { MeetingToAttach } from "#lib/materials/queries";
import { MATERIAL_KINDS, type MaterialKind } from "#lib/materials/schema";

/** How a material is called, what it is and at which talk it was presented. */
export function MaterialFields(props: {
  idPrefix: string;
  talks: MeetingToAttach["talks"];
  /** Title and kind are asked for each file. */
  unnamed?: boolean;
  /** The likeliest first. */
  kinds?: readonly MaterialKind[];
  defaults?: { title: string; kind: MaterialKind; publisher: string | null; talkId: string | null };
}) {
  const { idPrefix, talks, defaults, kinds = MATERIAL_KINDS } = props;
  const awaits = talks.some((talk) => !talk.isPublic);
  return (
    <>
      {!props.unnamed && (
        <MaterialNameFields idPrefix={idPrefix} kinds={kinds} defaults={defaults} />
      )}
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
          label: isPublic ? title : `${title} (nella bozza)`,
        }))}
      />
      <FormTextField
        name="publisher"
        id={`${idPrefix}publisher`}
        label="Autore o fonte"
        optional
        maxLength={200}
        defaultValue={defaults?.publisher ?? ""}
      />
    </>
  );
}
