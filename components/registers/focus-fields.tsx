import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { getYearFocus } from "#lib/themes/queries";

export const FOCUS_LABELS = {
  year: "Anno",
  title: "Titolo",
  description: "Descrizione",
  thematicAreaId: "Area tematica",
};
const L = FOCUS_LABELS;

/** What the community gives its attention to in a year; the year of one that is there stays. */
export function FocusFields(props: {
  focus: Awaited<ReturnType<typeof getYearFocus>> | null;
  themes: { id: string; name: string }[];
}) {
  const { focus } = props;
  return (
    <>
      <input type="hidden" name="version" value={focus?.version ?? 0} />
      {focus ? (
        <input type="hidden" name="year" value={focus.year} />
      ) : (
        <FormTextField name="year" label={L.year} inputMode="numeric" maxLength={4} />
      )}
      <FormTextField
        name="title"
        label={L.title}
        defaultValue={focus?.title ?? ""}
        maxLength={200}
      />
      <FormTextField
        name="description"
        label={L.description}
        rows={4}
        defaultValue={focus?.description ?? ""}
        maxLength={2000}
      />
      <FormSelectField
        name="thematicAreaId"
        label={L.thematicAreaId}
        none="Nessuna"
        optional
        defaultValue={focus?.thematicAreaId ?? ""}
        options={props.themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
