import { RevisionChanges } from "#components/editorial/revision-changes";
import { RevisionChooser } from "#components/editorial/revision-chooser";
import { PurgeVersionsForm } from "#components/registers/purge-versions-form";
import { RecordVersionList } from "#components/registers/record-version-list";
import { RestoreVersionForm } from "#components/registers/restore-version-form";
import { EmptyState } from "#components/ui/empty-state";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { AUDIT_SUBJECT_LABELS } from "#lib/audit/messages";
import { notFound } from "#lib/errors";
import { canPurge } from "#lib/purges/policy";
import {
  compareRecordVersions,
  getRecordHead,
  listRecordVersions,
} from "#lib/record-history/queries";
import { recordOfPath, recordPath } from "#lib/record-history/rules";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../../../../newsroom-page";
import { revisionNumber } from "../../../../page-ref";
import { RECORD_LABELS } from "../../../record-labels";
import { purgeVersionsAction, restoreVersionAction } from "../../../version-actions";

const PER_PAGE = 50;

const OUTCOMES: Record<string, string> = {
  ripresa: "La versione scelta è di nuovo quella attuale. Quella di prima resta nell’elenco.",
  eliminate: "Le versioni passate non ci sono più. Resta quella attuale.",
};

/** Registers that are reached from «Portale». */
const OF_PORTAL = ["anni", "tappe", "testi"];

/** What a record said at each save, what differs between any two, and the way back. */
const { page, metadata } = newsroomPage({
  title: "Versioni",
  section: ({ params: { registro = "" } }) =>
    OF_PORTAL.includes(registro) ? "/redazione/portale" : "/redazione/registri",
  load: async (actor, { params: { registro = "", id = "" }, query }) => {
    const record = recordOfPath(registro, id);
    if (!record) throw notFound("Scheda");
    const head = await getRecordHead(actor, record);
    const below = revisionNumber(query.prima);
    const found = await listRecordVersions(actor, record, {
      limit: PER_PAGE + 1,
      ...(below === undefined ? {} : { below }),
    });
    const [from, to] = [revisionNumber(query.da), revisionNumber(query.a)];
    const site = await getSite(actor);
    const labels = RECORD_LABELS[record.kind];
    return {
      head,
      versions: found.slice(0, PER_PAGE),
      hasEarlier: found.length > PER_PAGE,
      asked: { from, to },
      comparison:
        from && to ? await compareRecordVersions(actor, record, { from, to, labels }) : null,
      timeZone: site.timeZone,
      isProposed: site.secondPerson && (record.kind === "site" || record.kind === "site_text"),
      mayPurge: canPurge(actor),
    };
  },
  draw: (
    { head, versions, hasEarlier, asked, comparison, timeZone, isProposed, mayPurge },
    { query },
  ) => (
    <>
      <PageHead
        kind={AUDIT_SUBJECT_LABELS[head.kind]}
        title={`Versioni di «${head.name}»`}
        notice={<OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />}
      >
        <p className="mt-4">
          <a href={recordPath(head)}>Torna alla scheda</a>
        </p>
      </PageHead>
      {comparison && (
        <Section
          id="differenze"
          title={`Dalla versione ${comparison.from.number} alla ${comparison.to.number}`}
        >
          <RevisionChanges comparison={comparison} timeZone={timeZone} />
        </Section>
      )}
      {head.newest === 0 ? (
        <EmptyState title="Nessuno l’ha ancora modificata: la prima versione si conserva quando qualcuno salva." />
      ) : (
        <>
          <Section id="confronto" title="Confronta due versioni">
            <RevisionChooser newest={head.newest} live={null} asked={asked} />
          </Section>
          <Section id="elenco" title="Tutte le versioni">
            <RecordVersionList
              newest={head.newest}
              versions={versions}
              timeZone={timeZone}
              restore={(number) =>
                head.archivedAt === null && (
                  <RestoreVersionForm
                    action={restoreVersionAction}
                    record={head}
                    number={number}
                    isProposed={isProposed}
                  />
                )
              }
            />
            {hasEarlier && (
              <p className="mt-6">
                <a href={`?prima=${versions.at(-1)?.number}`}>Versioni precedenti</a>
              </p>
            )}
          </Section>
        </>
      )}
      {mayPurge && head.newest > 1 && (
        <Section id="eliminazione" title="Eliminazione definitiva">
          <PurgeVersionsForm action={purgeVersionsAction} record={head} />
        </Section>
      )}
    </>
  ),
});

export { metadata, page as default };
