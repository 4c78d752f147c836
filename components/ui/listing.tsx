import type { ReactNode } from "react";
import { BeyondEnd } from "#components/ui/beyond-end";
import { Pagination } from "#components/ui/pagination";

/** One page of a list with the ways to the others; what it says when there is nothing at all. */
export function Listing(props: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  label: string;
  isEmpty: boolean;
  empty: ReactNode;
  children: ReactNode;
}) {
  const { page, pages, hrefOf, isEmpty } = props;
  return (
    <>
      {!isEmpty && props.children}
      {isEmpty && page === 1 && props.empty}
      {isEmpty && page > 1 && <BeyondEnd page={page} pages={Math.max(pages, 1)} hrefOf={hrefOf} />}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} label={props.label} />
    </>
  );
}
