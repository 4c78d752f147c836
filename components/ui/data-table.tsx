import type { ReactNode } from "react";

type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
};

/**
 * A table that scrolls inside a region of its own when it is wider than the page; on a phone each
 * row is a few lines, every cell with the heading of its column.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    // The region scrolls, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus
    <section aria-label={props.caption} tabIndex={0} className="table-scroll">
      <table className="data-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "numeric" : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) => {
                const Cell = column.rowHeader ? "th" : "td";
                return (
                  <Cell
                    key={column.key}
                    scope={column.rowHeader ? "row" : undefined}
                    className={column.numeric ? "numeric" : undefined}
                    data-label={column.rowHeader ? undefined : column.heading}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
