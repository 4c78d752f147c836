import { versionsPage } from "../../../versions-page";

const { page, metadata } = versionsPage("meeting");

export { metadata, page as default };
