import { ArchivePage } from "#components/meetings/archive-page";
import { LIST_RESULTS } from "#lib/archive/messages";
import { archiveHref } from "#lib/archive/schema";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "../../../define-page";
import { archiveUntil, readArchive, TAGS } from "../../archive";

// Readers know this page as /incontri?…: the server leads each set of filters here.
const load = publicPage({
  tags: (_filters: string) => TAGS,
  read: (filters) => readArchive(queryOf(filters)),
  until: archiveUntil,
  budget: "filtered",
});

// Next hands over the path as it was or decoded, from case to case; filters always have a «=».
function queryOf(filters: string): string {
  return filters.includes("=") ? filters : decodeURIComponent(filters);
}

const { page, generateMetadata } = pageFor("filtri", {
  load,
  section: "/incontri",
  skipTo: LIST_RESULTS,
  about: ({ result, updatedAt }) => {
    const chosen = result.active.map(({ label, value }) => `${label}: ${value}`);
    const turned = result.page > 1 ? [`pagina ${result.page}`] : [];
    const crumb = [...chosen, ...turned].join(", ") || "con filtri";
    return {
      title: `Incontri, ${crumb}`,
      crumb,
      description: `Gli incontri della comunità: ${crumb}.`,
      path: archiveHref(result.filters),
      trail: [{ label: "Incontri", href: "/incontri" }],
      updatedAt,
      // The pages of the whole archive lead to every meeting; sets of filters are without end.
      unlisted: chosen.length > 0 || result.beyondEnd,
    };
  },
  draw: (view) => <ArchivePage {...view} />,
});

export { generateMetadata, page as default };
