import { DocumentNotes } from "#components/materials/document-notes";
import { MaterialClearance } from "#components/materials/material-clearance";
import { MATERIAL_LABELS, MaterialFields } from "#components/materials/material-fields";
import { MaterialPlaces } from "#components/materials/material-places";
import { MaterialState } from "#components/materials/material-state";
import { MaterialVersions } from "#components/materials/material-versions";
import { Decisions } from "#components/offers/decisions";
import { ActionForm } from "#components/ui/action-form";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { getClearance } from "#lib/clearances/queries";
import { localDay } from "#lib/clock";
import { loadContentFacts } from "#lib/contents/queries";
import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import { getKeptMaterial, listPlaceTalks } from "#lib/material-keeping/queries";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { listMaterialOrganisations } from "#lib/materials/queries";
import { materialPath } from "#lib/materials/rules";
import { DECISION_OUTCOMES } from "#lib/offer-decisions/messages";
import { getSite } from "#lib/site/queries";
import { listUploads } from "#lib/uploads/queries";
import { readEcho } from "#lib/web/form-echo";
import {
  approveMaterialAction,
  approveVersionAction,
  askChangesAction,
  refuseMaterialAction,
  refuseVersionAction,
} from "../../../../(members)/area/materiali/actions";
import { newsroomPage } from "../../newsroom-page";
import {
  addPlaceAction,
  archiveMaterialAction,
  describeDocumentAction,
  editMaterialAction,
  excuseCaptionsAction,
  movePlaceAction,
  recordReleasesAction,
  removePlaceAction,
  restoreMaterialAction,
  withdrawReleaseAction,
} from "./actions";

const OUTCOMES: Record<string, string> = {
  ...DECISION_OUTCOMES,
  sottotitoli: "I sottotitoli sono stati aggiunti.",
  salvato: "Le modifiche sono salvate.",
  archiviato: "Il materiale è stato tolto dalle pagine pubbliche.",
  ripreso: "Il materiale è di nuovo al suo posto.",
};

const { page, metadata } = newsroomPage({
  title: "Materiale",
  section: "/redazione/materiali",
  trail: [{ label: "Materiali", href: "/redazione/materiali" }],
  load: async (actor, { params, query }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Materiale");
    const material = await getKeptMaterial(actor, id);
    const meetingIds = material.placements.flatMap(({ meeting }) => meeting?.id ?? []);
    const chosenIds = material.organisations.map((organisation) => organisation.id);
    const hash = material.versions.find(({ state }) => state === "approved")?.file.sha256;
    const [clearance, organisations, talks, { timeZone }, begun, facts] = await Promise.all([
      getClearance(actor, id),
      listMaterialOrganisations(actor, { meetingIds, chosenIds }),
      listPlaceTalks(actor, meetingIds),
      getSite(actor),
      listUploads(actor),
      loadContentFacts(actor, hash ? [hash] : []),
    ]);
    const content = hash ? facts.get(hash) : null;
    const echoes = {
      version: await readEcho("versione", query.modulo),
      captions: await readEcho("sottotitoli", query.modulo),
    };
    return { material, clearance, organisations, talks, timeZone, begun, content, echoes };
  },
  draw: (
    { material, clearance, organisations, talks, timeZone, begun, content, echoes },
    { query },
  ) => {
    const { embargoUntil } = material;
    return (
      <>
        <PageHead kind={MATERIAL_KIND_LABELS[material.kind]} title={material.title}>
          <MaterialState material={material} timeZone={timeZone} />
          <p className="mt-4">
            <a href={materialPath(material.id)}>Come si vede</a>
          </p>
        </PageHead>
        <OutcomeNotice
          outcomes={OUTCOMES}
          outcome={query.esito}
          tone={query.esito === "accolto-manca" ? "warning" : "success"}
        >
          {query.esito === "accolto-manca" && <a href="#mancanze">Che cosa manca</a>}
        </OutcomeNotice>
        {material.archivedAt ? (
          <ActionForm action={restoreMaterialAction} submit="Riporta tra i materiali" quiet>
            <RecordKeys record={material} />
          </ActionForm>
        ) : (
          <>
            <Decisions
              material={material}
              timeZone={timeZone}
              actions={{
                approve: approveMaterialAction,
                askChanges: askChangesAction,
                refuse: refuseMaterialAction,
                versions: { approve: approveVersionAction, refuse: refuseVersionAction },
              }}
            />
            <DocumentNotes content={content} />
            <MaterialClearance
              material={material}
              clearance={clearance}
              captionsEcho={echoes.captions}
              actions={{
                record: recordReleasesAction,
                withdraw: withdrawReleaseAction,
                excuse: excuseCaptionsAction,
                describe: describeDocumentAction,
              }}
            />
            <Section id="dati" title="Dati">
              <ActionForm
                action={editMaterialAction}
                submit="Salva"
                labels={MATERIAL_LABELS}
                // While it is proposed, what is to be done is to decide.
                quiet={material.state === "proposed"}
              >
                <RecordKeys record={material} />
                <MaterialFields
                  organisations={organisations}
                  defaults={{
                    ...material,
                    organisationIds: material.organisations.map(({ id }) => id),
                    embargoDay: embargoUntil && localDay(embargoUntil, timeZone),
                  }}
                />
              </ActionForm>
            </Section>
            <MaterialPlaces
              material={material}
              talks={talks}
              actions={{ add: addPlaceAction, move: movePlaceAction, remove: removePlaceAction }}
            />
            <MaterialVersions
              material={material}
              timeZone={timeZone}
              begun={begun}
              echo={echoes.version}
            />
            {material.state !== "proposed" && (
              <Section id="togli" title="Togliere dal pubblico">
                <p className="max-w-[62ch]">
                  Il materiale sparisce subito da ogni pagina. Resta qui e si può riportare.
                </p>
                <ActionForm action={archiveMaterialAction} submit="Archivia il materiale" quiet>
                  <RecordKeys record={material} />
                </ActionForm>
              </Section>
            )}
          </>
        )}
      </>
    );
  },
});

export { metadata, page as default };
