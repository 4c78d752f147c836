import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { searchArchive } from "#lib/archive/queries";
import type { ArchiveFilters } from "#lib/archive/schema";
import { getFacets } from "#lib/facets/queries";
import { db, inTransaction } from "#lib/infra/db";
import { archiveMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import {
  makeDraftMeeting,
  makeMeeting,
  makePerson,
  makeZone,
  meetingDocument,
  speaker,
  talk,
} from "#tests/support/factories";

const search = (filters: ArchiveFilters) => searchArchive(ANONYMOUS, filters, "2026-11-23");
const total = async () => (await search({})).total;
const version = async () => (await db().archiveState.findFirstOrThrow()).version;

test("what is published, changed and archived shows at once", async () => {
  expect(await total()).toBe(0);
  const zone = await makeZone();
  const meeting = await makeMeeting({ title: "Prima" });
  expect(await total()).toBe(1);

  await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({ title: "Dopo", involvedZoneIds: [zone.id] }),
  });
  expect((await search({ zona: zone.slug })).total).toBe(0);
  await publishMeeting(SYSTEM, { id: meeting.id, version: meeting.version + 1 });
  const found = await search({ zona: zone.slug });
  expect(found.items[0]?.title).toBe("Dopo");

  await archiveMeeting(SYSTEM, { id: meeting.id, version: meeting.version + 2 });
  expect(await total()).toBe(0);
});

test("a name changed by another program, by hand, shows at once", async () => {
  const person = await makePerson({ givenName: "Dario", familyName: "Finto" });
  await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] });
  const labels = async () => (await search({})).facets.persona.map(({ label }) => label);
  expect(await labels()).toContain("Dario Finto");
  await db().$executeRaw`UPDATE "Person" SET "givenName" = 'Daria' WHERE "id" = ${person.id}::uuid`;
  expect(await labels()).toContain("Daria Finto");
});

test("facets are read again only when something has changed", async () => {
  const before = await getFacets(ANONYMOUS);
  expect(await getFacets(ANONYMOUS)).toBe(before);
  await makeMeeting();
  expect(await getFacets(ANONYMOUS)).not.toBe(before);
});

test("the version grows once with a transaction, and not with one that is undone", async () => {
  const before = await version();
  await inTransaction(undefined, async (tx) => {
    await tx.person.createMany({
      data: ["a", "b", "c"].map((slug) => ({ slug, givenName: "X", familyName: slug })),
    });
  });
  expect(await version()).toBe(before + 1);
  await expect(
    inTransaction(undefined, async (tx) => {
      await tx.person.create({ data: { slug: "d", givenName: "X", familyName: "d" } });
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  expect(await version()).toBe(before + 1);
});

test("two publications at the same time both show", async () => {
  const drafts = await Promise.all([makeDraftMeeting(), makeDraftMeeting(), makeDraftMeeting()]);
  const before = await total();
  await Promise.all(drafts.map(({ id, version }) => publishMeeting(SYSTEM, { id, version })));
  expect(await total()).toBe(before + drafts.length);
});
