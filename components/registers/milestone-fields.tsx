import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import type { getMilestone } from "#lib/community/queries";
import { DATE_PRECISION_LABELS } from "#lib/labs/messages";
import { DATE_PRECISIONS } from "#lib/labs/schema";

export const MILESTONE_LABELS = {
  title: "Titolo",
  description: "Descrizione",
  startsOn: "Inizio",
  precision: "Dell’inizio si conosce",
  endsOn: "Fine",
  sourceNote: "Da dove si sa",
};
const L = MILESTONE_LABELS;

export function MilestoneFields({
  milestone,
}: {
  milestone: Awaited<ReturnType<typeof getMilestone>> | null;
}) {
  return (
    <>
      <RecordKeys record={milestone} />
      <FormTextField
        name="title"
        label={L.title}
        defaultValue={milestone?.title ?? ""}
        maxLength={200}
      />
      <FormTextField
        name="description"
        label={L.description}
        rows={4}
        defaultValue={milestone?.description ?? ""}
        maxLength={2000}
      />
      <FormTextField
        name="startsOn"
        label={L.startsOn}
        type="date"
        hint="Se il giorno non è noto, il primo del mese o dell’anno."
        defaultValue={milestone?.startsOn ?? ""}
      />
      <FormSelectField
        name="precision"
        label={L.precision}
        defaultValue={milestone?.precision ?? "day"}
        options={DATE_PRECISIONS.map((value) => ({ value, label: DATE_PRECISION_LABELS[value] }))}
      />
      <FormTextField
        name="endsOn"
        label={L.endsOn}
        type="date"
        hint="Per una fase che dura nel tempo."
        optional
        defaultValue={milestone?.endsOn ?? ""}
      />
      <FormTextField
        name="sourceNote"
        label={L.sourceNote}
        optional
        defaultValue={milestone?.sourceNote ?? ""}
        maxLength={500}
      />
    </>
  );
}
