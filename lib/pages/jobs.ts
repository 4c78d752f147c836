import { SYSTEM } from "#lib/actor";
import { now } from "#lib/clock";
import { DomainError } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
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
  handle: publishDuePages,
};

type DuePage = Awaited<ReturnType<typeof listDuePages>>[number];

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

async function publishOrExplain(page: DuePage): Promise<void> {
  try {
    await publishPage(SYSTEM, page);
  } catch (error) {
    const reason = whyNever(error);
    if (reason === undefined) throw error;
    const { kind, id, version } = page;
    // Who changed the page meanwhile was faster: then there is nothing to explain.
    await refuseScheduledPage(SYSTEM, { kind, id, version, reason }).catch((refused) => {
      if (!(refused instanceof DomainError)) throw refused;
    });
  }
}

/** What no later attempt would change, in words for the newsroom; undefined for all the rest. */
function whyNever(error: unknown): string | undefined {
  if (error instanceof DomainError)
    return `La pubblicazione programmata non è avvenuta. ${error.message}`;
  const isRefusedByDatabase =
    error instanceof Prisma.PrismaClientKnownRequestError &&
    ["P2002", "P2003", "P2004", "P2025"].includes(error.code);
  return isRefusedByDatabase
    ? "La pubblicazione programmata non è avvenuta: il testo contiene dati che non si possono registrare."
    : undefined;
}
