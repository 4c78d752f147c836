import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { addMilestone, removeMilestone, updateMilestone } from "#lib/community/commands";
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

test("a milestone is added, corrected and taken away, and the time line follows", async () => {
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
  await expect(removeMilestone(NEWSROOM, stale)).rejects.toMatchObject({ code: "conflict" });
  await removeMilestone(NEWSROOM, { id, version: 2 });
  expect(await shown()).toEqual([]);
});

test("nobody else keeps the time line", async () => {
  const { id } = await addMilestone(NEWSROOM, { ...milestone, demonstration: false });
  for (const actor of [ANONYMOUS, account()]) {
    const attempts = [
      async () => updateMilestone(actor, { ...milestone, id, version: 1 }),
      async () => removeMilestone(actor, { id, version: 1 }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(getMilestone(actor, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(listMilestones(actor)).rejects.toMatchObject({ code: "not_found" });
  }
});
