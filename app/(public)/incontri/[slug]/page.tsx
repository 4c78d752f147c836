import { MeetingPage } from "#components/meetings/meeting-page";
import { ANONYMOUS } from "#lib/actor";
import { endOfDay, latest, today } from "#lib/clock";
import { formatShortDay } from "#lib/format";
import { findSeriesNeighbours, getMeeting } from "#lib/meetings/queries";
import { isUpcoming } from "#lib/meetings/rules";
import { meetingTag } from "#lib/meetings/tags";
import { findReport } from "#lib/reports/queries";
import { listZones } from "#lib/territory/queries";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const load = publicPage({
  tags: (slug: string) => [meetingTag(slug)],
  read: (address) =>
    orMoved({ kind: "meeting", slug: address, under: "/incontri" }, async (slug) => {
      const meeting = await getMeeting(ANONYMOUS, slug);
      const [report, neighbours, tiles] = await Promise.all([
        findReport(ANONYMOUS, meeting.id),
        findSeriesNeighbours(ANONYMOUS, meeting),
        listZones(ANONYMOUS, meeting.day),
      ]);
      return { meeting, report, neighbours, tiles, today: today(meeting.timeZone) };
    }),
  until: ({ meeting, today }) =>
    isUpcoming(meeting, today) ? endOfDay(meeting.lastDay ?? meeting.day, meeting.timeZone) : null,
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/incontri",
  about: ({ meeting, report }) => ({
    title: meeting.title,
    description: meeting.summary,
    path: `/incontri/${meeting.slug}`,
    demonstration: meeting.demonstration,
    crumb: formatShortDay(meeting.day),
    trail: [{ label: "Incontri", href: "/incontri" }],
    updatedAt: latest([meeting.lastPublishedAt, report?.lastPublishedAt]),
  }),
  draw: (view) => <MeetingPage {...view} />,
});

export { generateMetadata, page as default };
