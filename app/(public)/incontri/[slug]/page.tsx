import { MeetingPage } from "#components/meetings/meeting-page";
import { ANONYMOUS } from "#lib/actor";
import { endOfDay, latest } from "#lib/clock";
import { isUpcoming } from "#lib/meetings/rules";
import { meetingTag } from "#lib/meetings/tags";
import { getMeetingPage } from "#lib/reports/queries";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const load = publicPage({
  tags: (slug: string) => [meetingTag(slug)],
  read: (address) =>
    orMoved({ kind: "meeting", slug: address, under: "/incontri" }, (slug) =>
      getMeetingPage(ANONYMOUS, slug),
    ),
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
    trail: [{ label: "Incontri", href: "/incontri" }],
    updatedAt: latest([meeting.lastPublishedAt, report?.lastPublishedAt]),
  }),
  draw: (view) => <MeetingPage {...view} />,
});

export { generateMetadata, page as default };
