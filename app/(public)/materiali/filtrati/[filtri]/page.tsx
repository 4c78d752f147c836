import { LibraryPage } from "#components/library/library-page";
import { libraryHref } from "#lib/library/schema";
import { filteredPage } from "../../../filtered-page";
import { libraryUntil, readLibrary, TAGS } from "../../library";

const { page, generateMetadata } = filteredPage({
  title: "Materiali",
  all: "I materiali",
  section: "/materiali",
  tags: TAGS,
  read: readLibrary,
  until: libraryUntil,
  hrefOf: ({ result }) => libraryHref(result.filters),
  draw: (view) => <LibraryPage {...view} />,
});

export { generateMetadata, page as default };
