import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { listKnownNames, listMeetingChoices, listNamed, listSubjects } from "#lib/choices/queries";
import { zonesToChoose } from "#lib/territory/rules";
import { account } from "#tests/support/actors";
import { makeOrganisation, makePerson, makeTheme, makeZone } from "#tests/support/factories";

test("a page is about themes, nested, and the zones of its day or chosen before", async () => {
  const parent = await makeTheme({ name: "Sopra" });
  const child = await makeTheme({ name: "Sotto", parentId: parent.id });
  const former = await makeZone({ validTo: "2020-01-01" });
  const zone = await makeZone({ validFrom: "2020-01-01" });
  const { themes, zones } = await listSubjects(SYSTEM);
  expect(themes.find(({ id }) => id === parent.id)?.children).toMatchObject([{ id: child.id }]);
  const offered = (chosen: string[]) =>
    zonesToChoose(zones, "2021-03-12", chosen).map(({ id }) => id);
  expect(offered([])).toContain(zone.id);
  expect(offered([])).not.toContain(former.id);
  expect(offered([former.id])).toContain(former.id);
});

test("those whom a programme names come with their role of the day", async () => {
  const body = await makeOrganisation({ name: "Ente di allora" });
  const affiliation = {
    organisationId: body.id,
    roleTitle: "direttrice",
    validFrom: "2020-01-01",
    validTo: "2021-06-01",
    attestedOn: null,
    sourceNote: null,
  };
  const person = await makePerson({ affiliations: [affiliation] });
  const ids = { personIds: [person.id], organisationIds: [body.id] };
  const then = await listNamed(SYSTEM, ids, "2021-03-12");
  expect(then.people[0]?.roles).toMatchObject([{ organisationName: "Ente di allora" }]);
  expect((await listNamed(SYSTEM, ids, "2022-03-12")).people[0]?.roles).toEqual([]);
  expect((await listKnownNames(SYSTEM)).people).toContainEqual(
    expect.objectContaining({ id: person.id }),
  );
});

test("only the newsroom is offered anything", async () => {
  const nobody = { personIds: [], organisationIds: [] };
  for (const actor of [ANONYMOUS, account()]) {
    for (const asked of [
      () => listSubjects(actor),
      () => listMeetingChoices(actor),
      () => listKnownNames(actor),
      () => listNamed(actor, nobody, "2021-03-12"),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: "not_found" });
    }
  }
});
