import { RestoreForm } from "#components/editorial/restore-form";
import { RevisionChanges } from "#components/editorial/revision-changes";
import { RevisionChooser } from "#components/editorial/revision-chooser";
import { RevisionList } from "#components/editorial/revision-list";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { PAGE_KIND_LABELS } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import type { PageKind } from "#lib/editorial/schema";
import { getPageHead } from "#lib/pages/queries";
import { compareRevisions, listRevisions } from "#lib/revisions/queries";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "./newsroom-page";
import { pageRef, revisionNumber } from "./page-ref";
import { restoreAction } from "./restore-action";

const PER_PAGE = 50;

const MEETINGS = { label: "Incontri", href: "/redazione/incontri" } as const;
const NEWS = { label: "Notizie", href: "/redazione/notizie" } as const;

const OUTCOMES: Record<string, string> = {
  ripristinata: "La versione scelta è di nuovo la bozza. Quella di prima resta nell’elenco.",
  pubblicata: "La versione scelta è di nuovo quella pubblica. Quella di prima resta nell’elenco.",
};

/** The versions of a page: who saved them when, what differs between any two, and the way back. */
export function versionsPage(kind: PageKind) {
  const list = kind === "news_item" ? NEWS : MEETINGS;
  return newsroomPage({
    title: "Versioni",
    section: list.href,
    trail: [list],
    load: async (actor, { params, query }) => {
      const ref = pageRef(kind, params);
      const head = await getPageHead(actor, ref);
      const below = revisionNumber(query.prima);
      const found = await listRevisions(actor, ref, {
        limit: PER_PAGE + 1,
        ...(below === undefined ? {} : { below }),
      });
      const [from, to] = [revisionNumber(query.da), revisionNumber(query.a)];
      return {
        head,
        revisions: found.slice(0, PER_PAGE),
        hasEarlier: found.length > PER_PAGE,
        asked: { from, to },
        comparison: from && to ? await compareRevisions(actor, ref, { from, to }) : null,
        timeZone: (await getSite(actor)).timeZone,
      };
    },
    up: ({ head }) => ({ label: head.title || "Senza titolo", href: editorPath(head) }),
    draw: ({ head, revisions, hasEarlier, asked, comparison, timeZone }, { query }) => (
      <>
        <PageHead
          kind={PAGE_KIND_LABELS[kind]}
          title={`Versioni di «${head.title}»`}
          notice={<OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />}
        >
          <p className="mt-4 flex flex-wrap gap-x-6">
            <a href={editorPath(head)}>Torna alla modifica</a>
            <a href={`${editorPath(head)}/anteprima`}>Anteprima</a>
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
        <Section id="confronto" title="Confronta due versioni">
          <RevisionChooser newest={head.newestNumber} live={head.liveNumber} asked={asked} />
        </Section>
        <Section id="elenco" title="Tutte le versioni">
          <RevisionList
            page={head}
            revisions={revisions}
            timeZone={timeZone}
            restore={(number) => <RestoreForm action={restoreAction} page={head} number={number} />}
          />
          {hasEarlier && (
            <p className="mt-6">
              <a href={`?prima=${revisions.at(-1)?.number}`}>Versioni precedenti</a>
            </p>
          )}
        </Section>
      </>
    ),
  });
}
