import type { Actor } from "#lib/actor";
import { findNewsWith } from "#lib/announcements/queries";
import { Unpublishable, withSmallInitial } from "#lib/editorial/rules";
import type { Schedule, Versioned } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx } from "#lib/infra/db";
import { createNewsItem, NEWS_PAGE, publishNewsItem } from "#lib/news/commands";
import { canWriteNews } from "#lib/news/policy";
import type { NewsDocument } from "#lib/news/schema";
import { publishReport, REPORT_PAGE, type ReportPublication } from "#lib/reports/commands";
import { cancelSchedule, refuseScheduled, schedulePublication } from "#lib/review/commands";
import { PUBLISHED } from "#lib/visibility/policy";

// A report and the news item that tells of it: both come out, or neither does.

/** One that waits as a draft, or one to be made. */
type LinkedNews = Versioned | { document: NewsDocument };

/** Publishes a report with the news item that tells of it. */
export function publishReportWithNews(
  actor: Actor,
  { news, ...report }: ReportPublication & { news: LinkedNews },
  tx?: Tx,
): Promise<{ version: number; news: { id: string; version: number } }> {
  refuseUnless(canWriteNews(actor));
  return inTransaction(tx, async (tx) => {
    const published = await publishReport(actor, report, tx);
    await refuseUnseen(report.id, tx);
    await refuseSecondNews(actor, report.id, news, tx);
    const { id, version } = await draftOf(actor, report.id, news, tx);
    const by = report.scheduledById ? { scheduledById: report.scheduledById } : {};
    const item = await publishNewsItem(actor, { id, version, ...by }, tx).catch(sayOfNews);
    // From here on the public sees it only while it sees the report.
    await tx.newsItem.update({
      where: { id },
      data: { ofReportId: report.id },
      select: { id: true },
    });
    return { ...published, news: { id, version: item.version } };
  });
}

/** Publishes a report, with the news item that was scheduled to come out with it if there is one. */
export function publishReportAndItsNews(actor: Actor, report: ReportPublication, tx?: Tx) {
  return inTransaction(tx, async (tx) => {
    const news = await findNewsWith(actor, report.id, tx);
    return news
      ? publishReportWithNews(actor, { ...report, news }, tx)
      : publishReport(actor, report, tx);
  });
}

/** Decides that a report comes out at a moment to come, and its news item in the same instant. */
export function scheduleReportWithNews(
  actor: Actor,
  { news, ...report }: Schedule & { news: LinkedNews },
  tx?: Tx,
): Promise<{ version: number; scheduledFor: Date; news: { id: string; version: number } }> {
  refuseUnless(canWriteNews(actor));
  return inTransaction(tx, async (tx) => {
    const scheduled = await schedulePublication(actor, REPORT_PAGE, report, tx);
    // Read after the guarded change of the report: of two who schedule at once, one comes later.
    await refuseSecondNews(actor, report.id, null, tx);
    const draft = await draftOf(actor, report.id, news, tx);
    const { version } = await scheduleWith(actor, draft, report, tx).catch(sayOfNews);
    return { ...scheduled, news: { id: draft.id, version } };
  });
}

/** Schedules a report, and moves to the same moment the news item that comes out with it. */
export function scheduleReportAndItsNews(actor: Actor, report: Schedule, tx?: Tx) {
  return inTransaction(tx, async (tx) => {
    const scheduled = await schedulePublication(actor, REPORT_PAGE, report, tx);
    const news = await findNewsWith(actor, report.id, tx);
    if (news) await scheduleWith(actor, news, report, tx);
    return scheduled;
  });
}

/** Schedules a news item for itself, whatever it was to come out with before. */
export function scheduleNewsAlone(actor: Actor, news: Schedule, tx?: Tx) {
  return inTransaction(tx, async (tx) => {
    const scheduled = await schedulePublication(actor, NEWS_PAGE, news, tx);
    await tx.newsItem.update({
      where: { id: news.id },
      data: { withReportId: null },
      select: { id: true },
    });
    return scheduled;
  });
}

/** What was to come out with a report is a draft again; with a reason, its author is told. */
export function releaseNewsOf(
  actor: Actor,
  { reportId, reason }: { reportId: string; reason?: string },
  tx?: Tx,
): Promise<void> {
  return inTransaction(tx, async (tx) => {
    const news = await findNewsWith(actor, reportId, tx);
    if (!news) return;
    const page = { kind: "news_item", ...news } as const;
    if (reason) await refuseScheduled(actor, { ...page, reason }, tx);
    else await cancelSchedule(actor, page, tx);
  });
}

/** News of a report that nobody can read yet would lead nowhere. */
async function refuseUnseen(reportId: string, tx: Tx): Promise<void> {
  const seen = await tx.report.count({ where: { id: reportId, meeting: PUBLISHED } });
  if (seen > 0) return;
  throw new DomainError(
    "conflict",
    "L’incontro non è pubblico, e la notizia porterebbe a una pagina che non c’è: pubblicarlo prima.",
  );
}

/** What was chosen to come out with a report comes out with it; another would be one too many. */
async function refuseSecondNews(
  actor: Actor,
  reportId: string,
  news: LinkedNews | null,
  tx: Tx,
): Promise<void> {
  const waiting = await findNewsWith(actor, reportId, tx);
  if (!waiting || (news && "id" in news && news.id === waiting.id)) return;
  throw new DomainError(
    "conflict",
    "Con questo resoconto esce già una notizia: non serve aggiungerne un’altra.",
  );
}

/** Of two texts that are published together, which one lacks something. */
function sayOfNews(error: unknown): never {
  if (!(error instanceof Unpublishable)) throw error;
  throw new Unpublishable(
    error.problems.map(({ path, message, ...said }) => ({
      ...said,
      path: ["news", ...path],
      message: `Nella notizia: ${withSmallInitial(message)}`,
    })),
  );
}

async function draftOf(actor: Actor, reportId: string, news: LinkedNews, tx: Tx) {
  return "document" in news ? await createNewsOf(actor, reportId, news.document, tx) : news;
}

/** A news item that links to the meeting of its report, whether or not it was said. */
async function createNewsOf(actor: Actor, reportId: string, document: NewsDocument, tx: Tx) {
  const { meetingId } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { meetingId: true },
  });
  const meetingIds = [...new Set([meetingId, ...document.meetingIds])];
  return createNewsItem(actor, { document: { ...document, meetingIds } }, tx);
}

async function scheduleWith(actor: Actor, news: Versioned, report: Schedule, tx: Tx) {
  const { id, version } = news;
  const moment = { ...report, kind: "news_item", id, version } as const;
  const scheduled = await schedulePublication(actor, NEWS_PAGE, moment, tx);
  await tx.newsItem.update({
    where: { id },
    data: { withReportId: report.id },
    select: { id: true },
  });
  return scheduled;
}
