import { offerPage } from "../../../offer-page";

const { page, metadata } = offerPage("lab");

export { metadata, page as default };
