import { FormRows } from "#components/ui/form-rows";
import { SECTOR_LABELS } from "#lib/labs/messages";
import { type LabRowsInput, SECTORS } from "#lib/labs/schema";
import type { NameChoices } from "#lib/naming/rules";
import type { LabChoices } from "#lib/registers/queries";
import { labelOfId } from "#lib/registers/rules";

export const LAB_ROW_LABELS = {
  members: "Équipe",
  professionId: "Professione",
  sector: "Settore",
  headcount: "Quante persone",
  organisationId: "Ente",
  personId: "Persona",
  services: "Servizi",
  name: "Nome",
  description: "Descrizione",
  funding: "Fondi",
  fundingSourceId: "Fonte",
  diary: "Diario",
  day: "Giorno",
  text: "Che cosa è successo",
  note: "Nota",
};
const L = LAB_ROW_LABELS;

const toOptions = (items: { id: string; label: string }[]) =>
  items.map(({ id, label }) => ({ value: id, label }));

/** The lists of a lab. */
export function LabRows(props: {
  lab: LabRowsInput | null;
  choices: Pick<LabChoices, "professions" | "fundingSources">;
  /** The labels of whom the lab names. */
  names: NameChoices;
  /** Where others are looked for. */
  sources: Record<keyof NameChoices, string>;
}) {
  const { lab, choices, names, sources } = props;
  return (
    <>
      <FormRows
        name="members"
        legend={L.members}
        hint="Per ogni professione il settore e quante persone sono; ente e persona quando si sanno."
        noun="Componente"
        add="Aggiungi un componente"
        fields={[
          { name: "professionId", label: L.professionId, options: toOptions(choices.professions) },
          {
            name: "sector",
            label: L.sector,
            options: SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] })),
          },
          { name: "headcount", label: L.headcount, hint: "Vuoto: una.", inputMode: "numeric" },
          { name: "organisationId", label: L.organisationId, source: sources.organisations },
          { name: "personId", label: L.personId, source: sources.people },
          { name: "note", label: L.note, maxLength: 300 },
        ]}
        rows={(lab?.members ?? []).map((member) => ({
          professionId: member.professionId,
          sector: member.sector,
          headcount: String(member.headcount),
          organisationId: labelOfId(names.organisations, member.organisationId),
          personId: labelOfId(names.people, member.personId),
          note: member.note ?? "",
        }))}
      />
      <FormRows
        name="services"
        legend={L.services}
        hint="I servizi coinvolti, come «Centro per le famiglie»."
        noun="Servizio"
        add="Aggiungi un servizio"
        fields={[
          { name: "name", label: L.name, maxLength: 300 },
          { name: "description", label: L.description, maxLength: 4000, wide: true },
        ]}
        rows={(lab?.services ?? []).map(({ name, description }) => ({
          name,
          description: description ?? "",
        }))}
      />
      <FormRows
        name="funding"
        legend={L.funding}
        noun="Fondo"
        add="Aggiungi un fondo"
        fields={[
          {
            name: "fundingSourceId",
            label: L.fundingSourceId,
            options: toOptions(choices.fundingSources),
          },
          { name: "note", label: L.note, maxLength: 300, wide: true },
        ]}
        rows={(lab?.funding ?? []).map(({ fundingSourceId, note }) => ({
          fundingSourceId,
          note: note ?? "",
        }))}
      />
      <FormRows
        name="diary"
        legend={L.diary}
        hint="Che cosa è successo nel laboratorio, giorno per giorno. Mai dati di persone seguite dai servizi."
        noun="Giorno"
        add="Aggiungi un giorno"
        fields={[
          { name: "day", label: L.day, type: "date" },
          { name: "text", label: L.text, rows: 3, maxLength: 4000, wide: true },
        ]}
        rows={(lab?.diary ?? []).map(({ day, text }) => ({ day, text }))}
      />
    </>
  );
}
