import { MILESTONE_LABELS, MilestoneFields } from "#components/registers/milestone-fields";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { newsroomPage } from "../../../newsroom-page";
import { PORTAL } from "../../reading";
import { saveMilestoneAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuova tappa",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Tappe della comunità", href: "/redazione/registri/tappe" }],
  load: async () => null,
  draw: () => (
    <>
      <PageHead title="Nuova tappa" />
      <ActionForm action={saveMilestoneAction} submit="Aggiungi la tappa" labels={MILESTONE_LABELS}>
        <MilestoneFields milestone={null} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
