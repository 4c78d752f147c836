import { MeetingPage } from "#components/meetings/meeting-page";
import { formatShortDay } from "#lib/format";
import { getReportPreview } from "#lib/previews/queries";
import { previewPage } from "../../../preview-page";

const { page, metadata } = previewPage({
  kind: "report",
  load: getReportPreview,
  section: "/incontri",
  breadcrumbs: ({ view }) => ({
    trail: [{ label: "Incontri", href: "/incontri" }],
    current: formatShortDay(view.meeting.day),
  }),
  note: ({ isMeetingPublic }) =>
    isMeetingPublic
      ? null
      : "Anche l’incontro non è pubblico: finché non lo è, il resoconto non si legge.",
  draw: ({ view }) => <MeetingPage {...view} />,
});

export { metadata, page as default };
