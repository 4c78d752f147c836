import type { ComponentProps } from "react";
import { DatedRow } from "#components/ui/dated-row";

type Row = ComponentProps<typeof DatedRow>;

export type ListedNews = Pick<Row, "day" | "href" | "title"> & {
  /** «Notizia», «Aggiornamento normativo». */
  kind: string;
  lead: string;
  demonstration: boolean;
};

/** A news item in a dated column. */
export function NewsListItem(props: {
  item: ListedNews;
  withYear?: boolean;
  level?: Row["level"];
}) {
  const { lead, ...row } = props.item;
  return (
    <DatedRow
      {...row}
      text={lead}
      withYear={props.withYear ?? false}
      {...(props.level && { level: props.level })}
    />
  );
}
