import { LabPage } from "#components/labs/lab-page";
import { ANONYMOUS } from "#lib/actor";
import { latest } from "#lib/clock";
import { getLab, listLabTerritory } from "#lib/labs/queries";
import { LABS, labTag } from "#lib/labs/tags";
import { listMaterialsAt } from "#lib/placed-materials/queries";
import { listMeetings } from "#lib/published-meetings/queries";
import { listTilesOfAllTimes } from "#lib/territory/queries";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const load = publicPage({
  tags: (slug: string) => [labTag(slug), LABS],
  read: (address) =>
    orMoved({ kind: "lab", slug: address, under: "/laboratori" }, async (slug) => {
      const lab = await getLab(ANONYMOUS, slug);
      const [territory, tiles, meetings, materials] = await Promise.all([
        listLabTerritory(ANONYMOUS, lab, lab.startsOn),
        listTilesOfAllTimes(ANONYMOUS),
        listMeetings(ANONYMOUS, { labId: lab.id }, { limit: 200 }),
        listMaterialsAt(ANONYMOUS, { lab: { slug } }),
      ]);
      return { lab, territory, tiles, meetings, materials };
    }),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/laboratori",
  about: ({ lab, meetings }) => ({
    title: lab.title,
    description: lab.summary,
    path: `/laboratori/${lab.slug}`,
    demonstration: lab.demonstration,
    trail: [{ label: "Laboratori", href: "/laboratori" }],
    updatedAt: latest([lab.updatedAt, ...meetings.map((meeting) => meeting.lastPublishedAt)]),
  }),
  draw: (view) => <LabPage {...view} />,
});

export { generateMetadata, page as default };
