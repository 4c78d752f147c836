import { RenameCheck } from "#components/registers/rename-check";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import type { getThemeRecord } from "#lib/registers/queries";

type ThemeRecord = Awaited<ReturnType<typeof getThemeRecord>>;

export const THEME_LABELS = {
  name: "Nome",
  description: "Descrizione",
  parentId: "Sta sotto",
  position: "Ordine",
};

/** A theme and its place in the tree; `above` are those it may stand under. */
export function ThemeFields(props: {
  theme: ThemeRecord | null;
  above: { id: string; name: string; depth: number }[];
}) {
  const { theme } = props;
  return (
    <>
      <RecordKeys record={theme} />
      <FormTextField
        name="name"
        label={THEME_LABELS.name}
        defaultValue={theme?.name ?? ""}
        maxLength={200}
      />
      <RenameCheck path={theme ? `/temi/${theme.slug}` : undefined} />
      <FormTextField
        name="description"
        label={THEME_LABELS.description}
        hint="Che cosa raccoglie, in poche righe: si legge in cima alla sua pagina."
        optional
        rows={4}
        defaultValue={theme?.description ?? ""}
        maxLength={4000}
      />
      <FormSelectField
        name="parentId"
        label={THEME_LABELS.parentId}
        hint="La pagina di un tema raccoglie anche tutto quello che sta sotto."
        none="Nessun altro tema: è in cima"
        optional
        defaultValue={theme?.parentId ?? ""}
        options={props.above.map(({ id, name, depth }) => ({
          value: id,
          label: `${"– ".repeat(depth)}${name}`,
        }))}
      />
      <FormTextField
        name="position"
        label={THEME_LABELS.position}
        hint="Un numero: i temi che stanno insieme sono in ordine di numero, poi di nome."
        inputMode="numeric"
        defaultValue={String(theme?.position ?? 0)}
      />
    </>
  );
}
