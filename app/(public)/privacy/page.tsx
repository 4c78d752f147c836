import { textPage } from "../text-page";

const { page, generateMetadata } = textPage("privacy");

export { generateMetadata, page as default };
