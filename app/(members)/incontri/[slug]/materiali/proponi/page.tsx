import { offerPage } from "../../../../offer-page";

const { page, metadata } = offerPage("meeting");

export { metadata, page as default };
