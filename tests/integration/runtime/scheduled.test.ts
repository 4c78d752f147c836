import { afterAll, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { addDays, today } from "#lib/clock";
import { closeDb, db } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { createMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { schedulePage } from "#lib/pages/commands";
import { meetingDocument } from "#tests/support/factories";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

// Nobody is there: the portal's own worker publishes, whatever becomes of the machine meanwhile.
const folder = newDataFolder();
let portal: Awaited<ReturnType<typeof start>>;

afterAll(async () => {
  await closeDb();
  endLeftovers(folder);
});

async function start(settings: Record<string, string> = {}) {
  const started = await launchPortal({ DATA_DIR: folder, ...settings });
  await started.ready();
  await closeDb();
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
  return started;
}

const DAY = 24 * 60 * 60 * 1000;

/** Every process of a portal like this has a clock that is two days ahead. */
const AHEAD = {
  NODE_OPTIONS: `--import=data:text/javascript;base64,${btoa(`
    const trueDate = Date;
    const now = () => trueDate.now() + ${2 * DAY};
    globalThis.Date = new Proxy(trueDate, {
      construct: (_, parts, made) => Reflect.construct(trueDate, parts.length ? parts : [now()], made),
      get: (_, name) => (name === "now" ? now : trueDate[name]),
    });`)}`,
};

/** The worker looks every minute. */
const soon = (slug: string) =>
  expect.poll(
    async () => (await fetch(`http://127.0.0.1:${portal.port}/incontri/${slug}`)).text(),
    { timeout: 200_000, interval: 500 },
  );

test("what is scheduled comes out after the portal was killed, and whatever its clock says", async () => {
  portal = await start();
  const document = meetingDocument({ title: "Uscito quando era ora" });
  const { id, slug } = await createMeeting(SYSTEM, { document });
  const moment = { day: addDays(today("Europe/Rome"), 1), time: "09:30", timeZone: "Europe/Rome" };
  await schedulePage(SYSTEM, { kind: "meeting", id, version: 1, ...moment });
  portal.signalGroup("SIGKILL");
  await portal.exitCode;

  // The hour comes while nothing runs.
  portal = await start(AHEAD);
  await soon(slug).toContain("Uscito quando era ora");
  const row = await db().meeting.findUniqueOrThrow({ where: { id } });
  expect(row.firstPublishedAt?.getTime()).toBeGreaterThan(Date.now() + DAY);

  // The clock is set right: it is earlier than when this page came out.
  portal.signal("SIGTERM");
  await portal.exitCode;
  portal = await start();
  const { version } = await saveMeetingDraft(SYSTEM, {
    id,
    version: row.version,
    document: meetingDocument({ title: "Uscito un’altra volta" }),
  });
  await schedulePage(SYSTEM, { kind: "meeting", id, version, ...moment });
  await db().meeting.update({ where: { id }, data: { scheduledFor: new Date(Date.now() - 1) } });
  await soon(slug).toContain("Uscito un’altra volta");
}, 500_000);
