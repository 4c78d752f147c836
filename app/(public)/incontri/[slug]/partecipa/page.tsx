import { redirect } from "next/navigation";
import { ParticipationPage } from "#components/meetings/participation-page";
import { getParticipation } from "#lib/published-meetings/queries";
import { listZones } from "#lib/territory/queries";
import { orMoved } from "#lib/web/moved";
import { Moved } from "#lib/web/public-page";
import { openPage } from "../../../../personal-page";

const { page, metadata } = openPage({
  title: "Partecipa",
  path: "/incontri",
  load: async (actor, { params: { slug = "" } }) => {
    const meeting = await orMoved({ kind: "meeting", slug, under: "/incontri" }, (present) =>
      getParticipation(actor, present),
    );
    if (meeting instanceof Moved) return redirect(`${meeting.to}/partecipa`);
    return { meeting, zoneCount: (await listZones(actor, meeting.day)).length };
  },
  draw: (view) => <ParticipationPage {...view} />,
  frame: ({ meeting }) => ({
    section: "/incontri",
    breadcrumbs: {
      trail: [
        { label: "Incontri", href: "/incontri" },
        { label: meeting.title, href: `/incontri/${meeting.slug}` },
      ],
      current: "Partecipa",
    },
  }),
});

export { metadata, page as default };
