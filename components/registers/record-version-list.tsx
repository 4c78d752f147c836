import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { formatInstant } from "#lib/format";
import type { RecordVersionItem } from "#lib/record-history/queries";

/** The versions of a record, newest first: who saved them, what they come from, the way back. */
export function RecordVersionList(props: {
  newest: number;
  versions: readonly RecordVersionItem[];
  timeZone: string;
  restore: (number: number) => ReactNode;
}) {
  const { newest, timeZone } = props;
  return (
    <DataTable
      caption="Versioni, dalla più recente"
      rows={props.versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "number",
          heading: "Versione",
          rowHeader: true,
          cell: ({ number }) => (
            <>
              {number} {number === newest && <Tag tone="place">attuale</Tag>}
            </>
          ),
        },
        {
          key: "saved",
          heading: "Salvata",
          cell: ({ savedAt, authorName }) => (
            <>
              {formatInstant(savedAt, timeZone)}, {authorName ?? "dal portale"}
            </>
          ),
        },
        {
          key: "restored",
          heading: "Ripresa da",
          cell: ({ restoredFrom }) => restoredFrom && `versione ${restoredFrom}`,
        },
        {
          key: "see",
          heading: "Confronto",
          cell: ({ number }) =>
            number !== newest && (
              <a href={`?da=${number}&a=${newest}`} className="inline-block py-1">
                Che cosa è cambiato<span className="sr-only"> dalla versione {number}</span>
              </a>
            ),
        },
        {
          key: "restore",
          heading: "Ripristino",
          cell: ({ number }) => number !== newest && props.restore(number),
        },
      ]}
    />
  );
}
