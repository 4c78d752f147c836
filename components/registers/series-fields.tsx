import { RenameCheck } from "#components/registers/rename-check";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import type { getSeriesRecord } from "#lib/registers/queries";

export const SERIES_LABELS = { title: "Titolo", description: "Descrizione" };

export function SeriesFields({
  series,
}: {
  series: Awaited<ReturnType<typeof getSeriesRecord>> | null;
}) {
  return (
    <>
      <RecordKeys record={series} />
      <FormTextField
        name="title"
        label={SERIES_LABELS.title}
        defaultValue={series?.title ?? ""}
        maxLength={200}
      />
      <RenameCheck path={series ? `/cicli/${series.slug}` : undefined} />
      <FormTextField
        name="description"
        label={SERIES_LABELS.description}
        rows={5}
        defaultValue={series?.description ?? ""}
        maxLength={2000}
      />
    </>
  );
}
