import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { loadContent } from "#lib/cli/content";
import { db, inTransaction } from "#lib/infra/db";
import { MEETING_PAGE } from "#lib/meetings/commands";
import { meetingDocumentSchema } from "#lib/meetings/schema";

async function demoScale(...options: string[]) {
  const run = promisify(execFile)(process.execPath, ["lib/cli/demo-scale.ts", ...options]);
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, text: stderr }),
  );
}

/** Everything the tables and facets say of some meetings. */
function readMeetings(ids: readonly string[]) {
  return db().meeting.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    omit: { updatedAt: true },
    include: {
      talks: {
        orderBy: { position: "asc" },
        include: { speakers: { orderBy: { position: "asc" }, omit: { id: true } }, zones: true },
      },
      facets: { orderBy: [{ facet: "asc" }, { value: "asc" }] },
      themes: { orderBy: { thematicAreaId: "asc" } },
      involvedZones: { orderBy: { zoneId: "asc" } },
      audienceZones: { orderBy: { zoneId: "asc" } },
    },
  });
}

/** Writes them again as the command that publishes one does. */
async function projectAgain(ids: readonly string[]) {
  const meetings = await db().meeting.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, liveRevision: { select: { document: true } } },
  });
  await inTransaction(undefined, async (tx) => {
    for (const { id, liveRevision } of meetings) {
      const document = meetingDocumentSchema.parse(liveRevision?.document);
      await MEETING_PAGE.project(SYSTEM, id, document, tx);
    }
  });
}

test("a wrong number is one sentence", async () => {
  const result = await demoScale("--meetings", "many");
  expect(result).toEqual({ code: 1, text: expect.stringMatching(/--meetings is a number/) });
});

test("an archive is written as if each meeting had been published, and only once", async () => {
  await loadContent({ demo: true, territory: "toscana" });
  const known = (await db().meeting.findMany({ select: { id: true } })).map((row) => row.id);
  const result = await demoScale("--meetings", "10");
  expect(result).toEqual({ code: 0, text: expect.stringMatching(/Wrote 10 invented meetings/) });

  const written = await db().meeting.findMany({
    where: { id: { notIn: known } },
    select: { id: true, demonstration: true, liveRevisionId: true, slug: true },
  });
  expect(written).toHaveLength(10);
  expect(written.every((row) => row.demonstration && row.liveRevisionId)).toBe(true);
  const ids = written.map((row) => row.id);
  const inBulk = await readMeetings(ids);
  await projectAgain(ids);
  expect(await readMeetings(ids)).toEqual(inBulk);

  const again = await demoScale("--meetings", "10");
  expect(again).toEqual({ code: 1, text: expect.stringMatching(/large archive already/) });
}, 60_000);

test("a database with real content is left alone", async () => {
  await db().site.update({ where: { id: 1 }, data: { demonstration: false } });
  await db()
    .$executeRaw`UPDATE "Organisation" SET "slug" = 'altro-' || "slug" WHERE "slug" LIKE 'archivio-di-prova-%'`;
  const result = await demoScale("--meetings", "10");
  expect(result).toEqual({ code: 1, text: expect.stringMatching(/holds real content/) });
});
