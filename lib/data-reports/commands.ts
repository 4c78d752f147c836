import { v7 as uuidv7 } from "uuid";
import { listNewsroomAddresses } from "#lib/accounts/queries";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { recordAudit, recordCleaning } from "#lib/audit/commands";
import { now } from "#lib/clock";
import {
  canDecideDataReports,
  canPurgeReported,
  hidesAtOnce,
  visibleDataReports,
} from "#lib/data-reports/policy";
import { type DataReportDetails, getDataReport } from "#lib/data-reports/queries";
import {
  ALERT_MAIL,
  DATA_BEYOND,
  DATA_DECISION_MAIL,
  DATA_IN_ALL,
  DATA_PER_CLIENT,
  DATA_PER_MEMBER,
  HIDINGS_WITHIN_MS,
  isCorrectedSince,
} from "#lib/data-reports/rules";
import {
  type DataReportInput,
  type DecisionInput,
  dataReportSchema,
  decisionSchema,
  type PurgeReportedInput,
  purgeReportedSchema,
} from "#lib/data-reports/schema";
import { accountOf } from "#lib/editorial/commands";
import { refuseStale } from "#lib/editorial/rules";
import { versionedSchema } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { refuseTooManyFrom } from "#lib/feedback/commands";
import { TOO_MANY_SENT } from "#lib/feedback/messages";
import { pathOf } from "#lib/feedback/rules";
import type { DataReportOutcome } from "#lib/generated/prisma/enums";
import { hideItem, showItem } from "#lib/hidings/commands";
import { listHideable } from "#lib/hidings/queries";
import { partOf } from "#lib/hidings/rules";
import type { Hideable } from "#lib/hidings/schema";
import { withinLimit } from "#lib/infra/attempts";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";
import { archiveMaterial } from "#lib/material-keeping/commands";
import { FACETS_TURN } from "#lib/meetings/tags";
import { archivePageOf } from "#lib/pages/commands";
import { purge } from "#lib/purges/commands";
import type { PurgeKind } from "#lib/purges/schema";
import { archiveRecord } from "#lib/registers/commands";

/**
 * Tells the newsroom of personal data that are public. What a member reports is hidden with the same
 * commit; what anybody else reports only alerts.
 * @returns whether the item is hidden now because of this report
 */
export async function reportPersonalData(
  actor: Actor,
  { from, ...input }: DataReportInput & { from: string },
): Promise<{ number: number; hides: boolean }> {
  const { page, kind, place, text, email } = dataReportSchema.parse(input);
  await refuseTooManyOf(actor, from);
  const alerts = actor.kind === "account" || (await alertsStill());
  const path = pathOf(page, settings().PUBLIC_URL);
  return inTransaction(undefined, async (tx) => {
    const reporterId = accountOf(actor);
    // Two reports of one member sent at once count each other.
    if (reporterId) await takeTurns(tx, `data-reports:${reporterId}`);
    const parts = path === null ? [] : await listHideable(actor, path, tx);
    const item = parts.length > 1 ? parts.find((part) => partOf(part) === kind) : parts[0];
    // Hiding the whole where a part was meant takes away what nobody objected to.
    if (parts.length > 1 && !item) {
      throw new DomainError("invalid", "Scegliere in quale parte della pagina si trova.", "kind");
    }
    const hides =
      item !== undefined && hidesAtOnce(actor, { hiddenByThem: await countHidden(reporterId, tx) });
    const id = uuidv7();
    const { number } = await tx.dataReport.create({
      data: {
        id,
        itemKind: item?.kind ?? null,
        itemId: item?.id ?? null,
        page: path ?? page,
        place,
        text,
        // Whoever is signed in is answered where their account says.
        email: reporterId ? null : email,
        reporterId,
        hides,
        createdAt: now(),
      },
      select: { number: true },
    });
    // Who reported stands in the report, and is erased with it: the audit would keep it for ever.
    await record(ANONYMOUS, id, "report", { hides, ...(item && { item: item.id }) }, tx);
    if (item && hides) await hideItem(SYSTEM, item, tx);
    if (alerts) await alertNewsroom(id, tx);
    return { number, hides };
  });
}

async function refuseTooManyOf(actor: Actor, from: string): Promise<void> {
  if (actor.kind !== "account") {
    return refuseTooManyFrom(actor, from, DATA_PER_CLIENT);
  }
  if (await withinLimit(DATA_PER_MEMBER, actor.accountId)) return;
  throw new DomainError("too_many", TOO_MANY_SENT);
}

/** Many anonymous reports are no reason to hear of none: then one mail an hour leads to the list. */
async function alertsStill(): Promise<boolean> {
  return (await withinLimit(DATA_IN_ALL, "all")) || (await withinLimit(DATA_BEYOND, "all"));
}

/** How many items somebody has had hidden within a day, about which nothing is decided. */
async function countHidden(reporterId: string | null, tx: Tx): Promise<number> {
  if (reporterId === null) return 0;
  const since = new Date(now().getTime() - HIDINGS_WITHIN_MS);
  return tx.dataReport.count({
    where: { reporterId, hides: true, closedAt: null, createdAt: { gt: since } },
  });
}

async function alertNewsroom(reportId: string, tx: Tx): Promise<void> {
  // Whoever reports may not know whom it reaches.
  const alerted = await listNewsroomAddresses(SYSTEM, tx);
  for (const { id } of alerted) await enqueue(tx, ALERT_MAIL, { reportId, accountId: id });
}

/**
 * Before the report is written: a purge takes this turn and then writes the reports of what it
 * removes, and of two that took them in different orders each would wait for the other.
 */
function takeItemsTurn(tx: Tx): Promise<void> {
  return takeTurns(tx, FACETS_TURN);
}

/** Hides what somebody without an account reported, until it is decided. */
export function hideReported(actor: Actor, input: { id: string; version: number | string }) {
  refuseUnless(canDecideDataReports(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    await takeItemsTurn(tx);
    const { item } = await getDataReport(actor, id, tx);
    if (!item) throw new DomainError("conflict", "Non c’è un elemento da nascondere.");
    refuseStale(
      await tx.dataReport.updateMany({
        where: { id, version, closedAt: null, hides: false },
        data: { hides: true, version: { increment: 1 } },
      }),
    );
    await record(actor, id, "hide", { item: item.id }, tx);
    await hideItem(actor, item, tx);
  });
}

/**
 * Closes a report and tells who made it. The item is public again once nothing that hides it is
 * open, unless it is taken away.
 */
export function decideDataReport(actor: Actor, input: DecisionInput): Promise<void> {
  refuseUnless(canDecideDataReports(actor));
  const { id, version, outcome, answer } = decisionSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    await takeItemsTurn(tx);
    const report = await getDataReport(actor, id, tx);
    const { item } = report;
    if (outcome === "corrected") refuseUncorrected(report);
    await close(actor, { id, version, outcome, answer }, tx);
    if (!item) return;
    if (outcome === "removed" && !item.archivedAt) await archive(actor, item, tx);
    if (!(await isStillHidden(item, tx))) await showItem(actor, item, tx);
  });
}

function refuseUncorrected({ item, createdAt }: DataReportDetails): void {
  if (item && isCorrectedSince(createdAt, item)) return;
  throw new DomainError(
    "conflict",
    "Dopo la segnalazione non è stata pubblicata nessuna correzione: prima va corretto il testo.",
    "outcome",
  );
}

function archive(actor: Actor, item: Hideable & { version: number }, tx: Tx) {
  const { kind, id, version } = item;
  if (kind === "material") return archiveMaterial(actor, { id, version }, tx);
  return kind === "person" || kind === "lab"
    ? archiveRecord(actor, { kind, id, version }, tx)
    : archivePageOf(actor, { kind, id, version }, tx);
}

async function isStillHidden({ id }: Hideable, tx: Tx): Promise<boolean> {
  return (await tx.dataReport.count({ where: { itemId: id, hides: true, closedAt: null } })) > 0;
}

/** Removes for good what was reported, and with it what all reports say of it. */
export function purgeReported(
  actor: Actor,
  input: PurgeReportedInput,
): Promise<{ mentions: number }> {
  refuseUnless(canPurgeReported(actor));
  const { id, version, confirmation, reason, answer } = purgeReportedSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    await takeItemsTurn(tx);
    const { item, purgeTitle } = await getDataReport(actor, id, tx);
    if (!item || purgeTitle === null)
      throw new DomainError("conflict", "Non c’è nulla da eliminare.");
    await close(actor, { id, version, outcome: "removed", answer }, tx);
    const others = await tx.dataReport.findMany({
      where: { itemId: item.id, closedAt: null },
      select: { id: true, version: true },
    });
    for (const other of others) await close(actor, { ...other, outcome: "removed", answer }, tx);
    const kind = item.kind as PurgeKind;
    // Whom to answer and what to say stay until the mail has gone; the rest goes with it.
    const { mentions } = await purge(actor, { kind, id: item.id, confirmation, reason }, tx);
    return { mentions: mentions.length };
  });
}

interface Closing {
  id: string;
  version: number;
  outcome: DataReportOutcome;
  answer: string;
}

async function close(actor: Actor, { id, version, ...given }: Closing, tx: Tx): Promise<void> {
  refuseStale(
    await tx.dataReport.updateMany({
      where: { id, version, closedAt: null },
      data: {
        ...given,
        closedAt: now(),
        closedById: accountOf(actor),
        version: { increment: 1 },
      },
    }),
  );
  await record(actor, id, "close", { outcome: given.outcome }, tx);
  await enqueue(tx, DATA_DECISION_MAIL, { reportId: id });
}

const ERASED = { page: null, place: null, text: null, email: null, answer: null } as const;

/** Erases at once what a closed report says; that it was made and decided stays. */
export function eraseDataReport(actor: Actor, input: { id: string; version: number | string }) {
  refuseUnless(canDecideDataReports(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    const closed = { id, version, closedAt: { not: null }, erasedAt: null };
    refuseStale(
      await tx.dataReport.updateMany({
        where: { AND: [visibleDataReports(actor), closed] },
        data: { ...ERASED, erasedAt: now(), version: { increment: 1 } },
      }),
    );
    await record(actor, id, "erase", {}, tx);
  });
}

/** Erases what reports closed before a moment say, and who made them. */
export async function eraseOldDataReports(actor: Actor, before: Date): Promise<void> {
  refuseUnless(actor.kind === "system");
  await inTransaction(undefined, async (tx) => {
    const { count } = await tx.dataReport.updateMany({
      where: { closedAt: { lt: before }, erasedAt: null },
      data: { ...ERASED, reporterId: null, erasedAt: now() },
    });
    await recordCleaning(actor, "site.erase_data_reports", count, tx);
  });
}

function record(
  actor: Actor,
  id: string,
  verb: "report" | "hide" | "close" | "erase",
  after: Record<string, string | boolean>,
  tx: Tx,
): Promise<void> {
  const entity = { entityKind: "data_report", entityId: id } as const;
  return recordAudit(actor, { action: `data_report.${verb}`, ...entity, after }, tx);
}
