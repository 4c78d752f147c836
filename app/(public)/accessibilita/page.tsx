import { textPage } from "../text-page";

const { page, generateMetadata } = textPage("accessibilita");

export { generateMetadata, page as default };
