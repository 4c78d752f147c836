import { expect, test } from "vitest";
import { disableAccount, enableAccount } from "#lib/accounts/commands";
import { getMember, listMembers, listOwnOrganisations } from "#lib/accounts/queries";
import { type Actor, ANONYMOUS } from "#lib/actor";
import { db } from "#lib/infra/db";
import { inviteMember } from "#lib/invitations/commands";
import { makeAccount, makeLab, makeOrganisation } from "#tests/support/factories";

const FORBIDDEN = { code: "forbidden" };
const NOT_FOUND = { code: "not_found" };

/** An organisation with its referent and two members, one of whom works elsewhere too. */
async function makeBody() {
  const [own, other] = [await makeOrganisation(), await makeOrganisation()];
  const referent = await makeAccount({ name: "Rita", referentOf: [own.id] });
  const member = await makeAccount({ name: "Ada", organisationIds: [own.id] });
  const shared = await makeAccount({ name: "Bea", organisationIds: [own.id, other.id] });
  const stranger = await makeAccount({ name: "Zoe", referentOf: [other.id] });
  return { own, other, referent, member, shared, stranger };
}

const namesOf = async (actor: Actor, words = "") =>
  (await listMembers(actor, { words, skip: 0, limit: 50 })).members.map(({ name }) => name);

test("a referent is shown the members of the own organisation, and why some stay as they are", async () => {
  const { own, referent } = await makeBody();
  const asked = { words: "", skip: 0, limit: 50 };
  const { total, members } = await listMembers(referent.actor, asked);
  expect(total).toBe(3);
  expect(members.map(({ name, obstacle }) => [name, obstacle])).toEqual([
    ["Ada", null],
    ["Bea", "other_organisations"],
    ["Rita", "own_account"],
  ]);
  // That there are other organisations is needed to understand; which, is not.
  for (const { organisations } of members) expect(organisations).toEqual([own.name]);
  expect(await listOwnOrganisations(referent.actor)).toEqual([{ id: own.id, name: own.name }]);
});

test("a referent does not suspend who coordinates a laboratory, and is told so", async () => {
  const { own, referent } = await makeBody();
  const lab = await makeLab();
  const { id } = await makeAccount({ organisationIds: [own.id], coordinatorOf: [lab.id] });
  const { obstacle, version } = await getMember(referent.actor, id);
  expect(obstacle).toBe("has_rights");
  await expect(disableAccount(referent.actor, { id, version })).rejects.toMatchObject(FORBIDDEN);
});

test("members are found by name and address, never by another organisation", async () => {
  const { other, referent, member } = await makeBody();
  expect(await namesOf(referent.actor, "be")).toEqual(["Bea"]);
  expect(await namesOf(referent.actor, member.email.toUpperCase())).toEqual(["Ada"]);
  expect(await namesOf(referent.actor, other.name)).toEqual([]);
  const page = { words: "", skip: 2, limit: 2 };
  const { total, members } = await listMembers(referent.actor, page);
  expect([total, members.map(({ name }) => name)]).toEqual([3, ["Rita"]]);
});

test("for others there are no such members", async () => {
  const { member, stranger } = await makeBody();
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  expect(await namesOf(stranger.actor)).toEqual(["Bea", "Zoe"]);
  for (const { actor } of [{ actor: ANONYMOUS }, member, newsroom]) {
    expect(await namesOf(actor)).toEqual([]);
    await expect(getMember(actor, member.id)).rejects.toMatchObject(NOT_FOUND);
  }
  await expect(getMember(stranger.actor, member.id)).rejects.toMatchObject(NOT_FOUND);
});

test("a referent suspends a member and lets them back in, and the audit has it", async () => {
  const { referent, member } = await makeBody();
  const { version } = await getMember(referent.actor, member.id);
  await disableAccount(referent.actor, { id: member.id, version });
  const suspended = await getMember(referent.actor, member.id);
  expect(suspended).toMatchObject({ state: "disabled", obstacle: null, version: version + 1 });
  // Whoever still looks at the page of before is told, and changes nothing.
  const late = disableAccount(referent.actor, { id: member.id, version });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  await enableAccount(referent.actor, { id: member.id, version: suspended.version });
  expect(await getMember(referent.actor, member.id)).toMatchObject({ state: "active" });
  const again = enableAccount(referent.actor, { id: member.id, version: version + 2 });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  const entries = await db().auditEntry.findMany({
    where: { entityId: member.id, actorId: referent.id },
    orderBy: { at: "asc" },
    select: { action: true },
  });
  expect(entries.map(({ action }) => action)).toEqual(["account.disable", "account.enable"]);
});

test("what was suspended above is let in again there, not by a referent", async () => {
  const { referent, member } = await makeBody();
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const admin = await makeAccount({ roles: ["admin"] });
  await disableAccount(newsroom.actor, { id: member.id, version: 1 });
  const seen = await getMember(referent.actor, member.id);
  expect(seen).toMatchObject({ state: "disabled", obstacle: "suspended_above" });
  const undo = (actor: Actor, version: number) => enableAccount(actor, { id: member.id, version });
  await expect(undo(referent.actor, 2)).rejects.toMatchObject(FORBIDDEN);
  expect(await undo(newsroom.actor, 2)).toEqual({ state: "active" });
  await disableAccount(admin.actor, { id: member.id, version: 3 });
  await expect(undo(newsroom.actor, 4)).rejects.toMatchObject(FORBIDDEN);
  expect(await undo(admin.actor, 4)).toEqual({ state: "active" });
});

test("who never accepted an invitation is not active by being let in again", async () => {
  const { own, referent } = await makeBody();
  const given = { name: "Eva", email: "eva@ente.it", organisationId: own.id };
  const { id } = await inviteMember(referent.actor, given);
  await disableAccount(referent.actor, { id, version: 1 });
  expect(await enableAccount(referent.actor, { id, version: 2 })).toEqual({ state: "invited" });
  expect(await getMember(referent.actor, id)).toMatchObject({ state: "invited" });
});

test("what the list says may not be done is refused", async () => {
  const { own, referent, member, shared, stranger } = await makeBody();
  const other = await makeAccount({ referentOf: [own.id] });
  const writer = await makeAccount({ organisationIds: [own.id], roles: ["newsroom"] });
  const suspend = (actor: Actor, { id }: { id: string }) =>
    disableAccount(actor, { id, version: 1 });
  for (const kept of [shared, other, writer, referent]) {
    expect((await getMember(referent.actor, kept.id)).obstacle).not.toBeNull();
    await expect(suspend(referent.actor, kept)).rejects.toMatchObject(FORBIDDEN);
  }
  await expect(suspend(stranger.actor, member)).rejects.toMatchObject(NOT_FOUND);
  await expect(suspend(shared.actor, member)).rejects.toMatchObject(NOT_FOUND);
  expect(
    await db().account.count({
      where: { state: "disabled", organisations: { some: { organisationId: own.id } } },
    }),
  ).toBe(0);
});
