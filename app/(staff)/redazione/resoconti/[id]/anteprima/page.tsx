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
      : "Anche l’incontro è ancora una bozza: finché non è pubblico, il resoconto non si legge.",
  draw: ({ view }) => <MeetingPage {...view} />,
});

export { metadata, page as default };
