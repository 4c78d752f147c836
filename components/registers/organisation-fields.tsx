import { RenameCheck } from "#components/registers/rename-check";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { ORGANISATION_KIND_LABELS } from "#lib/organisations/messages";
import { ORGANISATION_KINDS } from "#lib/organisations/schema";
import type { getOrganisationRecord } from "#lib/registers/queries";

export const ORGANISATION_LABELS = {
  name: "Nome",
  acronym: "Sigla",
  aliases: "Altri nomi",
  kind: "Tipo",
  zoneId: "Zona",
  description: "Descrizione",
  website: "Sito",
  partnerRole: "Parte che ha nella comunità",
  partnerOrder: "Ordine fra i partner",
  confirmed: "Conferma",
};
const L = ORGANISATION_LABELS;

export function OrganisationFields(props: {
  organisation: Awaited<ReturnType<typeof getOrganisationRecord>> | null;
  zones: { id: string; name: string }[];
}) {
  const { organisation } = props;
  return (
    <>
      <RecordKeys record={organisation} />
      <FormTextField
        name="name"
        label={L.name}
        defaultValue={organisation?.name ?? ""}
        maxLength={200}
      />
      <RenameCheck path={organisation ? `/enti/${organisation.slug}` : undefined} />
      <FormTextField
        name="acronym"
        label={L.acronym}
        optional
        defaultValue={organisation?.acronym ?? ""}
        maxLength={200}
      />
      <FormTextField
        name="aliases"
        label={L.aliases}
        hint="Uno per riga: nomi di un tempo e modi in cui viene scritto. Servono a trovarlo."
        optional
        rows={3}
        defaultValue={organisation?.aliases.join("\n") ?? ""}
      />
      <FormSelectField
        name="kind"
        label={L.kind}
        defaultValue={organisation?.kind ?? "other"}
        options={ORGANISATION_KINDS.map((kind) => ({
          value: kind,
          label: ORGANISATION_KIND_LABELS[kind],
        }))}
      />
      <FormSelectField
        name="zoneId"
        label={L.zoneId}
        hint="Solo per chi lavora in una zona: le persone dell’ente compaiono nella sua pagina."
        none="Nessuna in particolare"
        optional
        defaultValue={organisation?.zoneId ?? ""}
        options={props.zones.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormTextField
        name="description"
        label={L.description}
        optional
        rows={4}
        defaultValue={organisation?.description ?? ""}
        maxLength={4000}
      />
      <FormTextField
        name="website"
        label={L.website}
        type="url"
        optional
        defaultValue={organisation?.website ?? ""}
      />
      <FormTextField
        name="partnerRole"
        label={L.partnerRole}
        hint="Come «supporto scientifico»: chi ha una parte è fra i partner della comunità. Vuoto per gli altri."
        optional
        defaultValue={organisation?.partnerRole ?? ""}
        maxLength={200}
      />
      <FormTextField
        name="partnerOrder"
        label={L.partnerOrder}
        optional
        inputMode="numeric"
        defaultValue={organisation?.partnerOrder?.toString() ?? ""}
      />
    </>
  );
}
