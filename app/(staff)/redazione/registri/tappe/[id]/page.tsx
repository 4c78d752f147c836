import { MILESTONE_LABELS, MilestoneFields } from "#components/registers/milestone-fields";
import { RecordHead } from "#components/registers/record-head";
import { ActionForm } from "#components/ui/action-form";
import { RecordKeys } from "#components/ui/record-keys";
import { getMilestone } from "#lib/community/queries";
import { recordVersionsPath } from "#lib/record-history/rules";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveSection } from "../../archive-form";
import { idOf, PORTAL } from "../../reading";
import { archiveMilestoneAction, saveMilestoneAction, unarchiveMilestoneAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Tappa",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Tappe della comunità", href: "/redazione/registri/tappe" }],
  load: async (actor, address) => ({ milestone: await getMilestone(actor, idOf(address)) }),
  draw: ({ milestone }, { query }) => (
    <>
      <RecordHead
        kind="Tappa"
        name={milestone.title}
        publicPath="/comunita"
        demonstration={milestone.demonstration}
        archived={milestone.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "milestone", id: milestone.id })}
        outcome={query.esito}
      />
      {!milestone.archivedAt && (
        <ActionForm action={saveMilestoneAction} submit="Salva la tappa" labels={MILESTONE_LABELS}>
          <MilestoneFields milestone={milestone} />
        </ActionForm>
      )}
      <ArchiveSection
        archivedAt={milestone.archivedAt}
        archive={archiveMilestoneAction}
        unarchive={unarchiveMilestoneAction}
        before="In archivio la linea del tempo non la mostra più. Si può ripristinare."
        after="È in archivio: la linea del tempo non la mostra."
      >
        <RecordKeys record={milestone} />
      </ArchiveSection>
    </>
  ),
});

export { metadata, page as default };
