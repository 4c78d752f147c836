import { FormChoices } from "#components/ui/form-choices";
import type { SameTitle } from "#lib/materials/queries";

/** Asked where a file came under a title that another has there already. */
export function SameTitleChoice(props: { same: SameTitle | null; idPrefix: string }) {
  const { same } = props;
  if (!same) return null;
  return (
    <FormChoices
      name="same"
      id={`${props.idPrefix}same`}
      legend={`Che cos’è il file, rispetto a «${same.title}»?`}
      options={[
        { value: same.id, label: "Una nuova versione: quella di prima resta tra le versioni" },
        { value: "altro", label: "Un altro materiale: scrivere qui sotto un altro titolo" },
      ]}
    />
  );
}
