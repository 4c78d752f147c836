import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { listMeetingsOnlyFor } from "#lib/published-meetings/queries";
import { listTalksOfZones } from "#lib/talks/queries";
import { getZone } from "#lib/territory/queries";
import { makeMeeting, makeOrganisation, makeZone, speaker, talk } from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

type Zone = Awaited<ReturnType<typeof makeZone>>;
let [oldest, middle, present]: Zone[] = [];

const lineageOf = async (zone: Zone | undefined) => {
  const { id, lineage } = await getZone(ANONYMOUS, zone?.slug ?? "", "2026-01-01");
  return [id, ...lineage.map((earlier) => earlier.id)];
};

beforeAll(async () => {
  oldest = await makeZone({ validTo: "2020-01-01" });
  middle = await makeZone({
    validFrom: "2020-01-01",
    validTo: "2022-01-01",
    predecessorIds: [oldest.id],
  });
  present = await makeZone({ validFrom: "2022-01-01", predecessorIds: [middle.id] });
});

test("a zone comes from its predecessors and from theirs", async () => {
  expect(await lineageOf(oldest)).toEqual([oldest?.id]);
  expect((await lineageOf(present)).toSorted()).toEqual(
    [present, oldest, middle].map((zone) => zone?.id ?? "").toSorted(),
  );
});

test("what a zone told is also told by those that came after it, and says whose it was", async () => {
  const organisation = await makeOrganisation();
  const who = speaker({
    roleTitle: "responsabile",
    organisationId: organisation.id,
    organisationName: organisation.name,
    zoneId: oldest?.id ?? null,
  });
  await makeMeeting({ day: "2019-05-02", talks: [talk({ title: "Allora", speakers: [who] })] });
  const { talks, total } = await listTalksOfZones(ANONYMOUS, await lineageOf(present), 10);
  expect(total).toBe(1);
  expect(talks[0]).toMatchObject({ title: "Allora", zones: [{ slug: oldest?.slug }] });
  const before = await listTalksOfZones(ANONYMOUS, await lineageOf(oldest), 10);
  expect(before.total).toBe(1);
});

test("a meeting for a zone that is not about it is found there, and its page hears of it", async () => {
  const other = await makeZone();
  const addressed = { audienceZoneIds: [middle?.id ?? ""], involvedZoneIds: [other.id] };
  let slug = "";
  const tags = await heardTags(async () => {
    ({ slug } = await makeMeeting({ title: "Per la zona di mezzo", ...addressed }));
  });
  for (const zone of [middle, present, other]) expect(tags).toContain(`zone:${zone?.slug}`);
  expect(tags).not.toContain(`zone:${oldest?.slug}`);

  await makeMeeting({ ...addressed, involvedZoneIds: [middle?.id ?? ""] });
  const { meetings, total } = await listMeetingsOnlyFor(ANONYMOUS, await lineageOf(present), 10);
  expect(total).toBe(1);
  expect(meetings[0]).toMatchObject({ slug, audienceZones: [{ slug: middle?.slug }] });
  expect((await listMeetingsOnlyFor(ANONYMOUS, await lineageOf(oldest), 10)).total).toBe(0);
});
