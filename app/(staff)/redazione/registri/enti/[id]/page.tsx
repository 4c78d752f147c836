import { QuotaField } from "#components/quotas/quota-field";
import { SpaceUse } from "#components/quotas/space-use";
import { LikelyDuplicates } from "#components/registers/likely-duplicates";
import { ORGANISATION_LABELS, OrganisationFields } from "#components/registers/organisation-fields";
import { RecordHead } from "#components/registers/record-head";
import { ActionForm } from "#components/ui/action-form";
import { Section } from "#components/ui/section";
import { listChoices } from "#lib/accounts/queries";
import { findSimilarOrganisations } from "#lib/directory/queries";
import { canSetQuota } from "#lib/quotas/policy";
import { getSpace } from "#lib/quotas/queries";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getOrganisationRecord, hasPublicPage } from "#lib/registers/queries";
import { setQuotaAction } from "../../../impostazioni/actions";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveForm } from "../../archive-form";
import { idOf, REGISTERS } from "../../reading";
import { saveOrganisationAction } from "../actions";

const BASE = "/redazione/registri/enti";

const { page, metadata } = newsroomPage({
  title: "Ente",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Enti", href: BASE }],
  load: async (actor, address) => {
    const organisation = await getOrganisationRecord(actor, idOf(address));
    const { id, name, acronym } = organisation;
    const similar = await findSimilarOrganisations(actor, { name, acronym });
    return {
      space: await getSpace(actor, id),
      canSetQuota: canSetQuota(actor),
      organisation,
      zones: (await listChoices(actor)).zones,
      similar: similar.filter((other) => other.id !== id),
      isPublic: await hasPublicPage(actor, "organisation", id),
    };
  },
  draw: ({ organisation, zones, similar, isPublic, space, canSetQuota }, { query }) => (
    <>
      <RecordHead
        kind="Ente"
        name={organisation.name}
        publicPath={isPublic ? `/enti/${organisation.slug}` : null}
        demonstration={organisation.demonstration}
        archived={organisation.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "organisation", id: organisation.id })}
        outcome={query.esito}
      />
      {!organisation.archivedAt && (
        <>
          <ActionForm
            action={saveOrganisationAction}
            submit="Salva l’ente"
            labels={ORGANISATION_LABELS}
          >
            <OrganisationFields organisation={organisation} zones={zones} />
          </ActionForm>
          <LikelyDuplicates base={BASE} id={organisation.id} similar={similar} />
        </>
      )}
      <Section id="spazio" title="Spazio per i file">
        <SpaceUse space={space} />
        {canSetQuota && (
          <ActionForm action={setQuotaAction} submit="Cambia lo spazio" quiet oneLine>
            <QuotaField ownerId={organisation.id} space={space} />
          </ActionForm>
        )}
      </Section>
      <ArchiveForm kind="organisation" record={organisation} />
    </>
  ),
});

export { metadata, page as default };
