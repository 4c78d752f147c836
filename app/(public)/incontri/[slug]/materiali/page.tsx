import { redirect } from "next/navigation";
import { MeetingMaterialsPage } from "#components/materials/meeting-materials-page";
import { now } from "#lib/clock";
import { getMeetingMaterials } from "#lib/placed-materials/queries";
import { orMoved } from "#lib/web/moved";
import { Moved } from "#lib/web/public-page";
import { openPage } from "../../../../personal-page";

const { page, metadata } = openPage({
  title: "Materiali dell’incontro",
  path: "/incontri",
  load: async (actor, { params: { slug = "" } }) => {
    const meeting = await orMoved({ kind: "meeting", slug, under: "/incontri" }, (present) =>
      getMeetingMaterials(actor, present),
    );
    if (meeting instanceof Moved) return redirect(`${meeting.to}/materiali`);
    return meeting;
  },
  draw: (meeting) => <MeetingMaterialsPage meeting={meeting} now={now()} />,
  frame: ({ slug, title }) => ({
    section: "/incontri",
    breadcrumbs: {
      trail: [
        { label: "Incontri", href: "/incontri" },
        { label: title, href: `/incontri/${slug}` },
      ],
      current: "Materiali",
    },
  }),
});

export { metadata, page as default };
