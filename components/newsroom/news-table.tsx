import { PageState } from "#components/newsroom/page-state";
import { DataTable } from "#components/ui/data-table";
import { UNTITLED } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import { formatInstant } from "#lib/format";
import { NEWS_KIND_LABELS } from "#lib/news/messages";
import type { NewsPageItem } from "#lib/newsroom/queries";

/** The news of the newsroom, each with where it stands. */
export function NewsTable(props: { news: readonly NewsPageItem[]; timeZone: string }) {
  const { news, timeZone } = props;
  return (
    <DataTable
      caption="Notizie, l’ultima modificata per prima"
      rows={news}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          heading: "Titolo",
          rowHeader: true,
          cell: ({ id, title }) => (
            <a href={editorPath({ kind: "news_item", id })}>{title || UNTITLED}</a>
          ),
        },
        { key: "kind", heading: "Tipo", cell: ({ kind }) => NEWS_KIND_LABELS[kind] },
        {
          key: "state",
          heading: "Stato",
          cell: (item) => <PageState kind="news_item" page={item} timeZone={timeZone} />,
        },
        {
          key: "touched",
          heading: "Ultima modifica",
          cell: ({ touchedAt }) => formatInstant(touchedAt, timeZone),
        },
      ]}
    />
  );
}
