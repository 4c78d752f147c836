import { LabRows } from "#components/registers/lab-rows";
import { CheckGroup } from "#components/ui/check-group";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { DATE_PRECISION_LABELS } from "#lib/labs/messages";
import { DATE_PRECISIONS } from "#lib/labs/schema";
import type { NameChoices } from "#lib/naming/rules";
import type { LabChoices, LabRecord } from "#lib/registers/queries";

export const LAB_LABELS = {
  title: "Titolo",
  summary: "In breve",
  aims: "Obiettivi",
  healthAuthorityId: "Azienda sanitaria",
  zoneIds: "Zone",
  startsOn: "Inizio",
  precision: "Dell’inizio si conosce",
  endsOn: "Fine",
  outputs: "Risultati",
};
const L = LAB_LABELS;

/** A lab with all that belongs to it but its sessions, which are meetings. */
export function LabFields(props: {
  lab: LabRecord | null;
  choices: LabChoices;
  names: NameChoices;
  sources: Record<keyof NameChoices, string>;
}) {
  const { lab, choices } = props;
  return (
    <>
      <RecordKeys record={lab} />
      <FormTextField name="title" label={L.title} defaultValue={lab?.title ?? ""} maxLength={300} />
      <FormTextField
        name="summary"
        label={L.summary}
        rows={3}
        defaultValue={lab?.summary ?? ""}
        maxLength={4000}
      />
      <FormTextField
        name="aims"
        label={L.aims}
        rows={4}
        defaultValue={lab?.aims ?? ""}
        maxLength={4000}
      />
      <FormSelectField
        name="healthAuthorityId"
        label={L.healthAuthorityId}
        hint="Se il laboratorio copre tutta l’area di un’azienda. Altrimenti si scelgono le zone."
        none="Nessuna: solo le zone scelte sotto"
        optional
        defaultValue={lab?.healthAuthorityId ?? ""}
        options={choices.authorities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckGroup
        legend={L.zoneIds}
        name="zoneIds"
        columns
        options={choices.zones.map(({ id, name, validTo }) => ({
          value: id,
          label: validTo ? `${name} (fino al ${validTo.getUTCFullYear()})` : name,
        }))}
        checked={lab?.zoneIds ?? []}
      />
      <FormTextField
        name="startsOn"
        label={L.startsOn}
        type="date"
        hint="Se il giorno non è noto, il primo del mese o dell’anno."
        defaultValue={lab?.startsOn ?? ""}
      />
      <FormSelectField
        name="precision"
        label={L.precision}
        defaultValue={lab?.precision ?? "day"}
        options={DATE_PRECISIONS.map((value) => ({ value, label: DATE_PRECISION_LABELS[value] }))}
      />
      <FormTextField
        name="endsOn"
        label={L.endsOn}
        type="date"
        hint="Vuota finché il laboratorio è aperto."
        optional
        defaultValue={lab?.endsOn ?? ""}
      />
      <LabRows {...props} />
      <FormTextField
        name="outputs"
        label={L.outputs}
        optional
        rows={4}
        defaultValue={lab?.outputs ?? ""}
        maxLength={4000}
      />
    </>
  );
}
