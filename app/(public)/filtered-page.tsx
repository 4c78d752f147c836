import type { ReactNode } from "react";
import type { Section } from "#components/shell/site";
import { LIST_RESULTS } from "#lib/archive/messages";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "./define-page";

interface Filtered {
  result: {
    active: readonly { label: string; value: string }[];
    page: number;
    beyondEnd: boolean;
  };
  updatedAt: Date | null;
}

/** A public list narrowed by filters. Readers know it as /incontri?…: the server leads them here. */
export function filteredPage<View extends Filtered>(list: {
  title: string;
  /** «Gli incontri». */
  all: string;
  section: Section;
  tags: readonly string[];
  /** Reads what the filters of an address leave. */
  read: (query: string) => Promise<View>;
  until: (view: View) => Date | null;
  hrefOf: (view: View) => string;
  draw: (view: View) => ReactNode;
}) {
  const load = publicPage({
    tags: (_filters: string) => list.tags,
    read: (filters) => list.read(queryOf(filters)),
    until: list.until,
    budget: "filtered",
  });
  return pageFor("filtri", {
    load,
    section: list.section,
    skipTo: LIST_RESULTS,
    about: (view) => {
      const { result, updatedAt } = view;
      const chosen = result.active.map(({ label, value }) => `${label}: ${value}`);
      const turned = result.page > 1 ? [`pagina ${result.page}`] : [];
      const crumb = [...chosen, ...turned].join(", ") || "con filtri";
      return {
        title: `${list.title}, ${crumb}`,
        crumb,
        description: `${list.all} della comunità: ${crumb}.`,
        path: list.hrefOf(view),
        trail: [{ label: list.title, href: list.section }],
        updatedAt,
        // The pages of the whole list lead to everything in it; sets of filters are without end.
        unlisted: chosen.length > 0 || result.beyondEnd,
      };
    },
    draw: list.draw,
  });
}

// Next hands over the path as it was or decoded, from case to case; filters always have a «=».
function queryOf(filters: string): string {
  return filters.includes("=") ? filters : decodeURIComponent(filters);
}
