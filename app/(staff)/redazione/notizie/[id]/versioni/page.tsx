import { versionsPage } from "../../../versions-page";

const { page, metadata } = versionsPage("news_item");

export { metadata, page as default };
