import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import {
  addMilestone,
  archiveMilestone,
  unarchiveMilestone,
  updateMilestone,
} from "#lib/community/commands";
import { getMilestone, listMilestones, listTimeline } from "#lib/community/queries";
import { account } from "#tests/support/actors";
import { heardTags } from "#tests/support/heard-tags";

const NEWSROOM = account({ roles: ["newsroom"] });
const milestone = {
  title: "Nasce la comunità",
  description: "Un primo incontro.",
  startsOn: "2019-05-01",
  endsOn: null,
  precision: "month" as const,
  sourceNote: null,
};

test("a milestone is added, corrected and archived, and the time line follows", async () => {
  const { id } = await addMilestone(NEWSROOM, { ...milestone, demonstration: false });
  const change = { ...milestone, id, version: 1, title: "Comincia la comunità" };
  const heard = await heardTags(() => updateMilestone(NEWSROOM, change));
  expect(heard).toContain("community");
  const shown = async () => (await listTimeline(ANONYMOUS)).flatMap((year) => year.milestones);
  expect(await shown()).toMatchObject([{ title: "Comincia la comunità" }]);
  await expect(updateMilestone(NEWSROOM, change)).rejects.toMatchObject({ code: "conflict" });
  const backwards = async () => updateMilestone(NEWSROOM, { ...change, endsOn: "2018-01-01" });
  await expect(backwards()).rejects.toThrow(/La fine/);
  expect(await getMilestone(NEWSROOM, id)).toMatchObject({ version: 2, startsOn: "2019-05-01" });
  const stale = { id, version: 1 };
  await expect(archiveMilestone(NEWSROOM, stale)).rejects.toMatchObject({ code: "conflict" });
  await archiveMilestone(NEWSROOM, { id, version: 2 });
  expect(await shown()).toEqual([]);
  const archived = updateMilestone(NEWSROOM, { ...change, version: 3 });
  await expect(archived).rejects.toMatchObject({ code: "conflict" });
  expect(await listMilestones(NEWSROOM)).toMatchObject([{ id, archivedAt: expect.any(Date) }]);
  await unarchiveMilestone(NEWSROOM, { id, version: 3 });
  expect(await shown()).toMatchObject([{ title: "Comincia la comunità" }]);
});

test("nobody else keeps the time line", async () => {
  const { id } = await addMilestone(NEWSROOM, { ...milestone, demonstration: false });
  for (const actor of [ANONYMOUS, account()]) {
    const attempts = [
      async () => updateMilestone(actor, { ...milestone, id, version: 1 }),
      async () => archiveMilestone(actor, { id, version: 1 }),
      async () => unarchiveMilestone(actor, { id, version: 1 }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(getMilestone(actor, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(listMilestones(actor)).rejects.toMatchObject({ code: "not_found" });
  }
});
