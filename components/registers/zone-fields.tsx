import { RenameCheck } from "#components/registers/rename-check";
import { CheckGroup } from "#components/ui/check-group";
import { FormRows } from "#components/ui/form-rows";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { labelOfId } from "#lib/registers/rules";
import type { getZoneRecord, ZoneChoices } from "#lib/zone-register/queries";

export const ZONE_LABELS = {
  name: "Nome",
  aliases: "Altri nomi",
  healthAuthorityId: "Azienda sanitaria",
  societyName: "Società della Salute",
  tileRow: "Riga del riquadro",
  tileColumn: "Colonna del riquadro",
  sourceNote: "Nota sulla fonte",
  validFrom: "Dal",
  validTo: "Fino al (escluso)",
  neighbourIds: "Zone confinanti",
  municipalities: "Comuni",
  municipalityId: "Comune",
  successors: "Zone che le succedono",
  zoneId: "Zona",
  note: "Nota",
};
const L = ZONE_LABELS;

/** A zone with its municipalities; the page has a list of them called «comuni». */
export function ZoneFields(props: {
  zone: Awaited<ReturnType<typeof getZoneRecord>> | null;
  choices: ZoneChoices;
}) {
  const { zone, choices } = props;
  const others = choices.zones
    .filter(({ id }) => id !== zone?.id)
    .map(({ id, name, validTo }) => ({
      value: id,
      label: validTo ? `${name} (fino al ${validTo.slice(0, 4)})` : name,
    }));
  return (
    <>
      <RecordKeys record={zone} />
      <FormTextField name="name" label={L.name} defaultValue={zone?.name ?? ""} maxLength={200} />
      <RenameCheck path={zone ? `/zone/${zone.slug}` : undefined} />
      <FormTextField
        name="aliases"
        label={L.aliases}
        hint="Uno per riga."
        optional
        rows={2}
        defaultValue={zone?.aliases.join("\n") ?? ""}
      />
      <FormSelectField
        name="healthAuthorityId"
        label={L.healthAuthorityId}
        defaultValue={zone?.healthAuthorityId ?? ""}
        options={choices.authorities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormTextField
        name="societyName"
        label={L.societyName}
        hint="Vuoto se la zona non ne ha una."
        optional
        defaultValue={zone?.societyName ?? ""}
        maxLength={200}
      />
      <FormTextField
        name="tileRow"
        label={L.tileRow}
        hint="Il posto della zona nella figura dei riquadri: la riga 0 è la più a nord."
        inputMode="numeric"
        defaultValue={zone?.tileRow.toString() ?? ""}
      />
      <FormTextField
        name="tileColumn"
        label={L.tileColumn}
        hint="La colonna 0 è la più a ovest."
        inputMode="numeric"
        defaultValue={zone?.tileColumn.toString() ?? ""}
      />
      {!zone && (
        <FormTextField
          name="validFrom"
          label={L.validFrom}
          hint="Il primo giorno della zona. Poi non cambia più."
          type="date"
        />
      )}
      <FormRows
        name="municipalities"
        legend={L.municipalities}
        hint="Senza date un comune è nella zona per tutto il tempo in cui la zona esiste. Per spostarlo in un’altra zona si scrive qui fino a quando c’è stato, poi si aggiunge nell’altra da quel giorno."
        noun="Comune"
        add="Aggiungi un comune"
        fields={[
          { name: "municipalityId", label: L.municipalityId, list: "comuni" },
          { name: "validFrom", label: L.validFrom, type: "date" },
          { name: "validTo", label: L.validTo, type: "date" },
        ]}
        rows={(zone?.municipalities ?? []).map(({ municipalityId, validFrom, validTo }) => ({
          municipalityId: labelOfId(choices.municipalities, municipalityId),
          validFrom: validFrom ?? "",
          validTo: validTo ?? "",
        }))}
      />
      <CheckGroup
        legend={L.neighbourIds}
        name="neighbourIds"
        columns
        options={others}
        checked={zone?.neighbourIds ?? []}
      />
      <FormTextField
        name="sourceNote"
        label={L.sourceNote}
        hint="Che cosa è incerto nell’elenco dei comuni: si legge nella pagina della zona."
        optional
        rows={2}
        defaultValue={zone?.sourceNote ?? ""}
        maxLength={1000}
      />
      {zone && (
        <>
          <FormTextField
            name="validTo"
            label={`Fine della zona: ${L.validTo.toLowerCase()}`}
            hint="Una zona non si elimina: finisce in un giorno, il primo in cui non c’è più. Con lei finisce l’appartenenza dei suoi comuni."
            type="date"
            optional
            defaultValue={zone.validTo ?? ""}
          />
          <FormRows
            name="successors"
            legend={L.successors}
            hint="Ereditano i suoi incontri, indicati come tali. Esistono già nel giorno in cui questa finisce."
            noun="Zona"
            add="Aggiungi una zona"
            fields={[
              { name: "zoneId", label: L.zoneId, options: others },
              { name: "note", label: L.note, maxLength: 1000, wide: true },
            ]}
            rows={zone.successors.map(({ zoneId, note }) => ({ zoneId, note: note ?? "" }))}
          />
        </>
      )}
    </>
  );
}
