import { MILESTONE_LABELS, MilestoneFields } from "#components/registers/milestone-fields";
import { RecordHead } from "#components/registers/record-head";
import { RecordKeys } from "#components/registers/record-keys";
import { ActionForm } from "#components/ui/action-form";
import { Section } from "#components/ui/section";
import { getMilestone } from "#lib/community/queries";
import { newsroomPage } from "../../../newsroom-page";
import { idOf, REGISTERS } from "../../reading";
import { removeMilestoneAction, saveMilestoneAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Tappa",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Tappe della comunità", href: "/redazione/registri/tappe" }],
  load: async (actor, address) => ({ milestone: await getMilestone(actor, idOf(address)) }),
  draw: ({ milestone }, { query }) => (
    <>
      <RecordHead
        kind="Tappa"
        name={milestone.title}
        publicPath="/comunita"
        demonstration={milestone.demonstration}
        outcome={query.esito}
      />
      <ActionForm
        warns
        action={saveMilestoneAction}
        submit="Salva la tappa"
        labels={MILESTONE_LABELS}
      >
        <MilestoneFields milestone={milestone} />
      </ActionForm>
      <Section id="togliere" title="Togliere">
        <p className="max-w-[62ch]">La linea del tempo non la mostra più. Non si può annullare.</p>
        <ActionForm action={removeMilestoneAction} submit="Togli la tappa" quiet>
          <RecordKeys record={milestone} />
        </ActionForm>
      </Section>
    </>
  ),
});

export { metadata, page as default };
