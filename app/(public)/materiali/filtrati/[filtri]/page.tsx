import { LibraryPage } from "#components/library/library-page";
import { LIST_RESULTS } from "#lib/archive/messages";
import { libraryHref } from "#lib/library/schema";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "../../../define-page";
import { libraryUntil, readLibrary, TAGS } from "../../library";

// Readers know this page as /materiali?…: the server leads each set of filters here.
const load = publicPage({
  tags: (_filters: string) => TAGS,
  read: (filters) => readLibrary(queryOf(filters)),
  until: libraryUntil,
  budget: "filtered",
});

// Next hands over the path as it was or decoded, from case to case; filters always have a «=».
function queryOf(filters: string): string {
  return filters.includes("=") ? filters : decodeURIComponent(filters);
}

const { page, generateMetadata } = pageFor("filtri", {
  load,
  section: "/materiali",
  skipTo: LIST_RESULTS,
  about: ({ result, updatedAt }) => {
    const chosen = result.active.map(({ label, value }) => `${label}: ${value}`);
    const turned = result.page > 1 ? [`pagina ${result.page}`] : [];
    const crumb = [...chosen, ...turned].join(", ") || "con filtri";
    return {
      title: `Materiali, ${crumb}`,
      crumb,
      description: `I materiali della comunità: ${crumb}.`,
      path: libraryHref(result.filters),
      trail: [{ label: "Materiali", href: "/materiali" }],
      updatedAt,
      // The pages of the whole list lead to every material; sets of filters are without end.
      unlisted: chosen.length > 0 || result.beyondEnd,
    };
  },
  draw: (view) => <LibraryPage {...view} />,
});

export { generateMetadata, page as default };
