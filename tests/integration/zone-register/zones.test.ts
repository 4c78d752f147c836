import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { getZone } from "#lib/territory/queries";
import { createZone, updateZone } from "#lib/zone-register/commands";
import {
  getZoneRecord,
  listUnplaced,
  listZoneChoices,
  listZoneRecords,
} from "#lib/zone-register/queries";
import type { ZoneChange } from "#lib/zone-register/schema";
import { account } from "#tests/support/actors";
import { makeMeeting, makeZone } from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const NEWSROOM = account({ roles: ["newsroom"] });
const TODAY = "2026-01-01";
let made = 0;

async function makeMunicipality(): Promise<string> {
  made += 1;
  const id = uuidv7();
  await db().municipality.create({
    data: {
      id,
      slug: `comune-${made}`,
      istatCode: String(100_000 + made),
      name: `Comune ${made}`,
      province: "XX",
    },
  });
  return id;
}

/** A zone as its form sends it, unchanged. */
async function formOf(id: string, change: Partial<ZoneChange> = {}): Promise<ZoneChange> {
  const { slug: _slug, validFrom: _from, ...record } = await getZoneRecord(SYSTEM, id);
  // Those of the factory go on beyond the last row of the figure.
  return { ...record, tileRow: 0, tileColumn: made % 12, renameAddress: false, ...change };
}

const member = (municipalityId: string, validFrom: string | null, validTo: string | null) => ({
  municipalityId,
  validFrom,
  validTo,
});

test("a zone changes what may change, and its pages at once", async () => {
  const zone = await makeZone();
  const { id: targetId, slug } = zone;
  await db().slugHistory.create({ data: { kind: "zone", slug, targetId, current: true } });
  const [one, two] = [await makeMunicipality(), await makeMunicipality()];
  const neighbour = await makeZone();
  const input = await formOf(zone.id, {
    name: "Zona rinominata",
    societyName: "Società della Salute di prova",
    aliases: ["Vecchio nome"],
    neighbourIds: [neighbour.id],
    municipalities: [member(one, null, null), member(two, "2020-01-01", "2021-01-01")],
    renameAddress: true,
  });
  const heard = await heardTags(() => updateZone(NEWSROOM, input));
  expect(heard).toContain("site");
  const shown = await getZone(ANONYMOUS, "zona-rinominata", TODAY);
  expect(shown).toMatchObject({
    name: "Zona rinominata",
    societyName: "Società della Salute di prova",
    neighbours: [{ slug: neighbour.slug }],
  });
  expect(shown.municipalities).toHaveLength(1);
  expect((await getZone(ANONYMOUS, neighbour.slug, TODAY)).neighbours).toHaveLength(1);
  expect(await listUnplaced(NEWSROOM, TODAY)).toMatchObject([{ id: two }]);
  expect(await getZoneRecord(NEWSROOM, zone.id)).toMatchObject({
    version: 2,
    municipalities: [member(one, null, null), member(two, "2020-01-01", "2021-01-01")],
  });
  await expect(updateZone(NEWSROOM, input)).rejects.toMatchObject({ code: "conflict" });
});

test("a zone ends on a day with its municipalities, and its successor inherits its meetings", async () => {
  const old = await makeZone();
  const town = await makeMunicipality();
  await updateZone(SYSTEM, await formOf(old.id, { municipalities: [member(town, null, null)] }));
  const meeting = await makeMeeting({ involvedZoneIds: [old.id] });
  const { healthAuthorityId } = await getZoneRecord(SYSTEM, old.id);
  const fresh = {
    name: "Zona nuova",
    aliases: [],
    healthAuthorityId,
    societyName: null,
    tileRow: 5,
    tileColumn: 5,
    sourceNote: null,
    neighbourIds: [],
    municipalities: [member(town, null, null)],
    validFrom: "2025-01-01",
  };
  await expect(createZone(NEWSROOM, fresh)).rejects.toMatchObject({
    field: "municipalities.0.municipalityId",
  });
  await updateZone(NEWSROOM, await formOf(old.id, { validTo: "2025-01-01" }));
  const { id, slug } = await createZone(NEWSROOM, fresh);
  const successors = [{ zoneId: id, note: "Divisa" }];
  await updateZone(NEWSROOM, await formOf(old.id, { successors }));

  expect((await getZone(ANONYMOUS, old.slug, TODAY)).successors).toMatchObject([
    { slug, date: "2025-01-01", note: "Divisa" },
  ]);
  const facets = await db().meetingFacet.findMany({
    where: { meetingId: meeting.id, facet: "zone" },
  });
  expect(facets.map(({ value }) => value).sort()).toEqual([old.slug, slug].sort());

  // The successor was there on that day, and goes on being so.
  const earlier = await formOf(id, { tileRow: 5, tileColumn: 5, validTo: "2025-01-01" });
  await expect(updateZone(SYSTEM, earlier)).rejects.toMatchObject({ field: "validTo" });
  const open = await formOf(old.id, { validTo: null, municipalities: [] });
  await expect(updateZone(SYSTEM, open)).rejects.toMatchObject({ field: "validTo" });
  const back = await formOf(old.id, { validTo: null, successors: [] });
  await expect(updateZone(SYSTEM, back)).rejects.toMatchObject({
    field: "municipalities.0.municipalityId",
  });
});

test("what does not fit is refused at its field", async () => {
  const zone = await makeZone();
  const other = await makeZone({ validFrom: "2010-01-01", validTo: "2018-01-01" });
  const town = await makeMunicipality();
  await updateZone(SYSTEM, await formOf(zone.id, { tileRow: 9, tileColumn: 9 }));
  const third = await makeZone();
  const refused = async (change: Partial<ZoneChange>, field: string) => {
    const input = await formOf(third.id, { tileRow: 9, tileColumn: 8, ...change });
    await expect(updateZone(SYSTEM, input), field).rejects.toMatchObject({ field });
  };
  await refused({ tileColumn: 9 }, "tileRow");
  await refused({ validTo: "2018-01-01" }, "validTo");
  await refused({ neighbourIds: [other.id] }, "neighbourIds");
  await refused(
    { municipalities: [member(town, "2017-01-01", null)] },
    "municipalities.0.validFrom",
  );
  await refused(
    { municipalities: [member(town, "2021-01-01", "2020-01-01")] },
    "municipalities.0.validTo",
  );
  await refused(
    { validTo: "2025-01-01", municipalities: [member(town, null, "2025-06-01")] },
    "municipalities.0.validTo",
  );
  await refused(
    { municipalities: [member(town, null, null), member(town, "2020-01-01", null)] },
    "municipalities.1.municipalityId",
  );
  const comesAfter = (zoneId: string) => ({
    validTo: "2025-01-01",
    successors: [{ zoneId, note: null }],
  });
  await refused(comesAfter(other.id), "successors.0.zoneId");
  await refused(comesAfter(third.id), "successors.0.zoneId");
});

test("nobody else changes the territory", async () => {
  const zone = await makeZone();
  const input = await formOf(zone.id);
  for (const actor of [ANONYMOUS, account()]) {
    const attempts = [
      async () => updateZone(actor, input),
      async () => createZone(actor, { ...input, validFrom: "2025-01-01" }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    const readings = [
      getZoneRecord(actor, zone.id),
      listZoneRecords(actor),
      listZoneChoices(actor),
      listUnplaced(actor, TODAY),
    ];
    for (const reading of readings) {
      await expect(reading).rejects.toMatchObject({ code: "not_found" });
    }
  }
  const nowhere = { ...input, id: uuidv7() };
  await expect(updateZone(SYSTEM, nowhere)).rejects.toMatchObject({ code: "not_found" });
});
