import { ArchivePage } from "#components/meetings/archive-page";
import { archiveHref } from "#lib/archive/schema";
import { filteredPage } from "../../../filtered-page";
import { archiveUntil, readArchive, TAGS } from "../../archive";

const { page, generateMetadata } = filteredPage({
  title: "Incontri",
  all: "Gli incontri",
  section: "/incontri",
  tags: TAGS,
  read: readArchive,
  until: archiveUntil,
  hrefOf: ({ result }) => archiveHref(result.filters),
  draw: (view) => <ArchivePage {...view} />,
});

export { generateMetadata, page as default };
