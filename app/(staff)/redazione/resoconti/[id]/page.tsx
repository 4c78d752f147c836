import { PurgeLink } from "#components/newsroom/purge-link";
import { ReportEditor } from "#components/reports/report-editor";
import { RichText } from "#components/rich-text/rich-text";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { findNewsWith, listNewsOn } from "#lib/announcements/queries";
import { today } from "#lib/clock";
import { getDraft } from "#lib/editorial/queries";
import { editorPath } from "#lib/editorial/rules";
import { pageSchema } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { formatDays } from "#lib/format";
import { loadPictures } from "#lib/pictures/queries";
import { purgePath } from "#lib/purges/queries";
import { getReportedMeeting } from "#lib/reports/queries";
import { reportDraftSchema } from "#lib/reports/schema";
import { picturesOf } from "#lib/rich-text/rules";
import { getSite } from "#lib/site/queries";
import { EDITING_ACTIONS } from "../../editing-actions";
import { newsroomPage } from "../../newsroom-page";
import { publishReportAction, scheduleReportAction } from "../actions";

const ACTIONS = {
  ...EDITING_ACTIONS,
  publish: publishReportAction,
  schedule: scheduleReportAction,
};

const { page, metadata } = newsroomPage({
  title: "Resoconto",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor, { params }) => {
    const ref = pageSchema.safeParse({ kind: "report", id: params.id });
    if (!ref.success) throw notFound("Resoconto");
    const [{ document: stored, ...draft }, meeting, newsWith, site] = await Promise.all([
      getDraft(actor, ref.data),
      getReportedMeeting(actor, ref.data.id),
      findNewsWith(actor, ref.data.id),
      getSite(actor),
    ]);
    const document = reportDraftSchema.parse(stored);
    const fileIds = picturesOf(document.body).map(({ fileId }) => fileId);
    return {
      draft,
      document,
      pictures: await loadPictures(actor, fileIds),
      meeting,
      news: await listNewsOn(actor, meeting.id),
      newsWith,
      onlyOthers: site.secondPerson,
      timeZone: site.timeZone,
      today: today(site.timeZone),
      purgeHref: purgePath(actor, ref.data),
    };
  },
  up: ({ meeting }) => ({
    label: meeting.title,
    href: editorPath({ kind: "meeting", id: meeting.id }),
  }),
  draw: ({ pictures, purgeHref, ...view }, { query }) => (
    <>
      <PageHead
        kind={`Resoconto, ${formatDays(view.meeting.day, view.meeting.lastDay)}`}
        title={view.meeting.title}
      />
      {!view.meeting.isPublished && (
        <Notice tone="warning">
          La pagina dell’incontro non è pubblicata: il resoconto si vedrà quando lo sarà.{" "}
          <a href={`/redazione/incontri/${view.meeting.id}`}>Vai all’incontro</a>
        </Notice>
      )}
      {/* A new version is a new editor: what it holds comes from the server again. */}
      <ReportEditor outcome={query.esito} key={view.draft.version} {...view} actions={ACTIONS}>
        <RichText text={view.document.body} pictures={pictures} />
      </ReportEditor>
      <PurgeLink href={purgeHref} />
    </>
  ),
});

export { metadata, page as default };
