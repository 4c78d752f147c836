import { SYSTEM } from "#lib/actor";
import { now } from "#lib/clock";
import { DomainError } from "#lib/errors";
import { isRefusedByDatabase } from "#lib/infra/db";
import type { Job } from "#lib/infra/jobs";
import { logDefect } from "#lib/infra/log";
import { publishPage, refuseScheduledPage } from "#lib/pages/commands";
import { listDuePages } from "#lib/pages/queries";

const AT_ONCE = 200;

/**
 * Publishes what is due. Asked every minute, so what was missed while nobody worked comes out as
 * soon as somebody does; a page that is published, changed or no longer scheduled is not due.
 */
export const scheduledPublication: Job<object> = {
  name: "scheduled-publication",
  schedule: { cron: "* * * * *", timeZone: "UTC" },
  // The next minute tries again by itself.
  queue: { retryLimit: 0 },
  onlyIf: ["Meeting", "Report", "NewsItem"]
    .map(
      (table) =>
        `SELECT 1 FROM "${table}" WHERE "draftState" = 'scheduled' AND "scheduledFor" <= $1`,
    )
    .join(" UNION ALL "),
  handle: publishDuePages,
};

const SCHEDULER_LEFT =
  "Chi l’aveva programmata non fa più parte della redazione: un’altra persona può pubblicare la pagina o programmarla di nuovo.";

type DuePage = Awaited<ReturnType<typeof listDuePages>>[number];

/**
 * How often a page is tried that fails for a reason nobody foresaw: an hour, as a database that is
 * away for longer is away for all. Counted by each worker, and anew when it starts.
 */
const ATTEMPTS = 60;
const failures = new Map<string, number>();

async function publishDuePages(): Promise<void> {
  let failed: unknown;
  for (const page of await listDuePages(SYSTEM, now(), AT_ONCE)) {
    try {
      await publishOrExplain(page);
    } catch (error) {
      // One that fails must not hold up those after it.
      logDefect(error, { route: `publication of ${page.kind} ${page.id}` });
      failed = error;
    }
  }
  if (failed) throw failed;
}

async function publishOrExplain({ schedulerLeft, ...page }: DuePage): Promise<void> {
  const { kind, id, version } = page;
  const attempt = `${kind} ${id} ${version}`;
  try {
    if (schedulerLeft) throw new DomainError("forbidden", SCHEDULER_LEFT);
    await publishPage(SYSTEM, page);
    failures.delete(attempt);
  } catch (error) {
    const reason = whyNever(error) ?? afterSoMany(attempt);
    if (reason === undefined) throw error;
    const told = `La pubblicazione programmata non è avvenuta${reason}`;
    // Who changed the page meanwhile was faster: then there is nothing to explain.
    await refuseScheduledPage(SYSTEM, { kind, id, version, reason: told }).catch((refused) => {
      if (!(refused instanceof DomainError)) throw refused;
    });
    failures.delete(attempt);
    if (!(error instanceof DomainError)) throw error;
  }
}

/** What no later attempt would change, in words for the newsroom; undefined for all the rest. */
function whyNever(error: unknown): string | undefined {
  if (error instanceof DomainError) return `. ${error.message}`;
  return isRefusedByDatabase(error)
    ? ": il testo contiene dati che non si possono registrare."
    : undefined;
}

function afterSoMany(attempt: string): string | undefined {
  const count = (failures.get(attempt) ?? 0) + 1;
  failures.set(attempt, count);
  return count < ATTEMPTS
    ? undefined
    : ": il portale ha provato per un’ora senza riuscirci. Chi lo gestisce trova l’errore nei registri del servizio.";
}
