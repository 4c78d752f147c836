import { LibraryPage } from "#components/library/library-page";
import { LIST_RESULTS } from "#lib/archive/messages";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";
import { libraryUntil, readLibrary, TAGS } from "./library";

const load = publicPage({
  tags: () => TAGS,
  read: () => readLibrary(""),
  until: libraryUntil,
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/materiali",
  skipTo: LIST_RESULTS,
  about: ({ updatedAt }) => ({
    title: "Materiali",
    description:
      "Diapositive, documenti e registrazioni presentati agli incontri della comunità: per tipo, tema, zona, ente, anno.",
    path: "/materiali",
    updatedAt,
  }),
  draw: (view) => <LibraryPage {...view} />,
});

export { generateMetadata, page as default };
