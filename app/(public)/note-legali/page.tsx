import { textPage } from "../text-page";

const { page, generateMetadata } = textPage("note-legali");

export { generateMetadata, page as default };
