import { ArchivePage } from "#components/meetings/archive-page";
import { LIST_RESULTS } from "#lib/archive/messages";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";
import { archiveUntil, readArchive, TAGS } from "./archive";

const load = publicPage({
  tags: () => TAGS,
  read: () => readArchive(""),
  until: archiveUntil,
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/incontri",
  skipTo: LIST_RESULTS,
  about: ({ updatedAt }) => ({
    title: "Incontri",
    description:
      "Tutti gli incontri della comunità, con gli interventi, chi li ha tenuti e i materiali: per zona, tema, anno, persona, ente.",
    path: "/incontri",
    updatedAt,
  }),
  draw: (view) => <ArchivePage {...view} />,
});

export { generateMetadata, page as default };
