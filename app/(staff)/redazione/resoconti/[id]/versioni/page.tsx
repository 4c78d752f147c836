import { versionsPage } from "../../../versions-page";

const { page, metadata } = versionsPage("report");

export { metadata, page as default };
