import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { editorPath } from "#lib/editorial/rules";
import type { PageRef } from "#lib/editorial/schema";
import { formatInstant } from "#lib/format";
import type { RevisionListItem } from "#lib/revisions/queries";

/** The versions of a page, newest first: who saved them, when they came out, what they come from. */
export function RevisionList(props: {
  page: PageRef & { newestNumber: number };
  revisions: readonly RevisionListItem[];
  timeZone: string;
  restore: (number: number) => ReactNode;
}) {
  const { page, timeZone } = props;
  const when = (instant: Date | null) => instant && formatInstant(instant, timeZone);
  return (
    <DataTable
      caption="Versioni, dalla più recente"
      rows={props.revisions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "number",
          heading: "Versione",
          rowHeader: true,
          cell: ({ number, isLive, isDraft }) => (
            <>
              {number} {isLive && <Tag tone="place">pubblica</Tag>}
              {isDraft && <Tag tone="warm">bozza</Tag>}
            </>
          ),
        },
        {
          key: "saved",
          heading: "Salvata",
          cell: ({ savedAt, authorName }) => (
            <>
              {when(savedAt)}, {authorName ?? "dal portale"}
            </>
          ),
        },
        { key: "published", heading: "Pubblicata", cell: ({ publishedAt }) => when(publishedAt) },
        {
          key: "restored",
          heading: "Ripresa da",
          cell: ({ restoredFrom }) => restoredFrom && `versione ${restoredFrom}`,
        },
        {
          key: "see",
          heading: "Vedi",
          cell: ({ number }) => (
            <>
              <a
                href={`${editorPath(page)}/anteprima?versione=${number}`}
                className="mr-4 inline-block py-1"
              >
                Anteprima<span className="sr-only"> della versione {number}</span>
              </a>
              {number > 1 && (
                <a href={`?da=${number - 1}&a=${number}`} className="inline-block py-1">
                  Che cosa cambia<span className="sr-only"> nella versione {number}</span>
                </a>
              )}
            </>
          ),
        },
        {
          key: "restore",
          heading: "Ripristino",
          cell: ({ number }) => number !== page.newestNumber && props.restore(number),
        },
      ]}
    />
  );
}
