import { MeetingPage } from "#components/meetings/meeting-page";
import { formatShortDay } from "#lib/format";
import { getMeetingPreview } from "#lib/previews/queries";
import { previewPage } from "../../../preview-page";

const { page, metadata } = previewPage({
  kind: "meeting",
  load: getMeetingPreview,
  section: "/incontri",
  breadcrumbs: ({ view }) => ({
    trail: [{ label: "Incontri", href: "/incontri" }],
    current: formatShortDay(view.meeting.day),
  }),
  draw: ({ view }) => <MeetingPage {...view} />,
});

export { metadata, page as default };
