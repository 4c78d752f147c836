import { expect, test } from "vitest";
import {
  createAccount,
  disableAccount,
  enableAccount,
  renameOwnAccount,
  setBelonging,
  setRights,
  signOutEverywhere,
} from "#lib/accounts/commands";
import { countAccounts, getAccount, listAccounts, listChoices } from "#lib/accounts/queries";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { issueSignInLink, startSession } from "#lib/sign-in/commands";
import { findSignedIn, isLinkUsable } from "#lib/sign-in/queries";
import { makeAccount, makeOrganisation, makeZone, NO_RIGHTS } from "#tests/support/factories";
import { meanwhile } from "#tests/support/meanwhile";

const FORBIDDEN = { code: "forbidden" };

async function signedIn(accountId: string) {
  const { token } = await startSession(SYSTEM, { accountId, by: "email" });
  return () => findSignedIn(ANONYMOUS, token);
}

test("only an administrator makes an account with rights, a referent none elsewhere", async () => {
  const own = await makeOrganisation();
  const other = await makeOrganisation();
  const referent = await makeAccount({ referentOf: [own.id] });
  const input = { name: "Nuova", email: null, state: "invited" as const };
  const attempt = async (change: object) => createAccount(referent.actor, { ...input, ...change });
  await expect(attempt({ organisationIds: [own.id] })).resolves.toHaveProperty("id");
  for (const change of [
    {},
    { organisationIds: [other.id] },
    { organisationIds: [own.id], roles: ["newsroom"] },
    { organisationIds: [own.id], referentOf: [own.id] },
  ]) {
    await expect(attempt(change)).rejects.toMatchObject(FORBIDDEN);
  }
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const withRole = async () => createAccount(newsroom.actor, { ...input, roles: ["admin"] });
  await expect(withRole()).rejects.toMatchObject(FORBIDDEN);
});

test("one address has one account", async () => {
  const { email } = await makeAccount();
  await expect(makeAccount({ email })).rejects.toMatchObject({ code: "conflict", field: "email" });
});

test("new rights count at once and end the sessions that began with others", async () => {
  const admin = await makeAccount({ roles: ["admin"] });
  const { id } = await makeAccount();
  const session = await signedIn(id);
  expect((await session())?.actor.roles).toEqual([]);
  await setRights(admin.actor, { ...NO_RIGHTS, id, version: 1, roles: ["newsroom"] });
  expect(await session()).toBeNull();
  const next = await signedIn(id);
  expect((await next())?.actor.roles).toEqual(["newsroom"]);
  const stale = setRights(admin.actor, { ...NO_RIGHTS, id, version: 1 });
  await expect(stale).rejects.toMatchObject({ code: "conflict" });
  const entry = await db().auditEntry.findFirst({
    where: { entityId: id, action: "account.rights" },
  });
  expect(entry).toMatchObject({
    actorId: admin.id,
    before: { roles: [] },
    after: { roles: ["newsroom"] },
  });
});

test("the newsroom says where somebody works, and gives or takes no right with it", async () => {
  const [led, left, joined] = [
    await makeOrganisation(),
    await makeOrganisation(),
    await makeOrganisation(),
  ];
  const [old, zone] = [await makeZone(), await makeZone()];
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const { id } = await makeAccount({
    organisationIds: [left.id],
    referentOf: [led.id],
    zoneIds: [old.id],
  });
  const session = await signedIn(id);
  const input = { id, version: 1, organisationIds: [joined.id, joined.id], zoneIds: [zone.id] };
  await setBelonging(newsroom.actor, input);
  expect((await session())?.actor.referentOf).toEqual([led.id]);
  const { organisations, zones } = await getAccount(SYSTEM, id);
  expect(new Map(organisations.map((one) => [one.id, one.isReferent]))).toEqual(
    new Map([
      [led.id, true],
      [joined.id, false],
    ]),
  );
  expect(zones.map((one) => one.id)).toEqual([zone.id]);
  await expect(setBelonging(newsroom.actor, input)).rejects.toMatchObject({ code: "conflict" });
  const entry = await db().auditEntry.findFirst({
    where: { entityId: id, action: "account.belonging" },
  });
  expect(entry).toMatchObject({ before: { zoneIds: [old.id] }, after: { zoneIds: [zone.id] } });
  const referent = await makeAccount({ referentOf: [led.id] });
  for (const { actor } of [referent, await makeAccount()]) {
    const attempt = async () => setBelonging(actor, { ...input, version: 2 });
    await expect(attempt()).rejects.toMatchObject(FORBIDDEN);
  }
});

test("nobody but an administrator gives rights", async () => {
  const { id } = await makeAccount();
  const organisation = await makeOrganisation();
  for (const rights of [{ roles: ["newsroom" as const] }, { referentOf: [organisation.id] }, {}]) {
    const { actor } = await makeAccount(rights);
    const attempt = async () =>
      setRights(actor, { ...NO_RIGHTS, id, version: 1, roles: ["admin"] });
    await expect(attempt()).rejects.toMatchObject(FORBIDDEN);
  }
});

test("disabling ends sessions at once, and nothing of the account is lost", async () => {
  const organisation = await makeOrganisation();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const member = await makeAccount({ organisationIds: [organisation.id] });
  const session = await signedIn(member.id);
  expect(await session()).not.toBeNull();
  await disableAccount(referent.actor, { id: member.id, version: 1 });
  expect(await session()).toBeNull();
  await expect(startSession(SYSTEM, { accountId: member.id, by: "email" })).rejects.toMatchObject(
    FORBIDDEN,
  );
  const again = disableAccount(referent.actor, { id: member.id, version: 2 });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  await enableAccount(referent.actor, { id: member.id, version: 2 });
  const account = await getAccount(SYSTEM, member.id);
  expect(account).toMatchObject({ state: "active", organisations: [{ id: organisation.id }] });
});

test("what an actor may not see does not exist for it; what it may only see, it does not change", async () => {
  const organisation = await makeOrganisation();
  const stranger = await makeAccount();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const member = await makeAccount({ organisationIds: [organisation.id] });
  const disable = (by: typeof member, id: string) => disableAccount(by.actor, { id, version: 1 });
  await expect(disable(stranger, member.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(disable(referent, stranger.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(disable(member, member.id)).rejects.toMatchObject(FORBIDDEN);
  await expect(getAccount(ANONYMOUS, member.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await countAccounts(member.actor, { words: "" })).toBe(1);
  const seen = await listAccounts(referent.actor, { words: "", skip: 0, limit: 50 });
  expect(seen.map(({ id }) => id).sort()).toEqual([member.id, referent.id].sort());
});

test("the last administrator stays one", async () => {
  await db().accountRole.deleteMany({ where: { role: "admin" } });
  const last = await makeAccount({ roles: ["admin"] });
  const conflict = { code: "conflict" };
  const drop = () => setRights(last.actor, { ...NO_RIGHTS, id: last.id, version: 1 });
  await expect(drop()).rejects.toMatchObject(conflict);
  await expect(disableAccount(SYSTEM, { id: last.id, version: 1 })).rejects.toMatchObject(conflict);
  // Neither somebody invented, nor somebody who never came in, could do it.
  await makeAccount({ roles: ["admin"], demonstration: true });
  await makeAccount({ roles: ["admin"], state: "invited" });
  await makeAccount({ roles: ["admin"], email: null });
  await expect(drop()).rejects.toMatchObject(conflict);
  await makeAccount({ roles: ["admin"] });
  await drop();
  expect((await getAccount(SYSTEM, last.id)).roles).toEqual([]);
});

test("a session that begins while its account is shut out ends with it", async () => {
  const { id } = await makeAccount();
  let token = "";
  await meanwhile(
    async (tx) => {
      ({ token } = await startSession(SYSTEM, { accountId: id, by: "email" }, tx));
    },
    () => disableAccount(SYSTEM, { id, version: 1 }),
  );
  await enableAccount(SYSTEM, { id, version: 2 });
  expect(await findSignedIn(ANONYMOUS, token)).toBeNull();
  const late = meanwhile(
    (tx) => disableAccount(SYSTEM, { id, version: 3 }, tx),
    () => startSession(SYSTEM, { accountId: id, by: "email" }),
  );
  await expect(late).rejects.toMatchObject(FORBIDDEN);
  expect(await db().session.count({ where: { accountId: id } })).toBe(0);
});

test("signing out everywhere is for oneself and for administrators", async () => {
  const member = await makeAccount();
  const other = await makeAccount({ roles: ["newsroom"] });
  const admin = await makeAccount({ roles: ["admin"] });
  const sessions = [await signedIn(member.id), await signedIn(member.id)];
  const attempt = async () => signOutEverywhere(other.actor, { accountId: member.id });
  await expect(attempt()).rejects.toMatchObject(FORBIDDEN);
  // Whoever reads the mailbox could begin another.
  const link = await issueSignInLink(SYSTEM, { email: member.email });
  expect(await isLinkUsable(ANONYMOUS, link?.token ?? "")).toBe(true);
  expect(await signOutEverywhere(admin.actor, { accountId: member.id })).toEqual({ ended: 2 });
  for (const session of sessions) expect(await session()).toBeNull();
  expect(await isLinkUsable(ANONYMOUS, link?.token ?? "")).toBe(false);
  expect(await signOutEverywhere(member.actor, { accountId: member.id })).toEqual({ ended: 0 });
});

test("who is no staff chooses among organisations that the public may see", async () => {
  const hidden = await makeOrganisation();
  const shown = await makeOrganisation({ partnerRole: "supporto", partnerOrder: 1 });
  const ids = ({ organisations }: Awaited<ReturnType<typeof listChoices>>) =>
    organisations.map(({ id }) => id);
  const forAll = ids(await listChoices(ANONYMOUS));
  expect(forAll).toContain(shown.id);
  expect(forAll).not.toContain(hidden.id);
  expect(ids(await listChoices(SYSTEM))).toContain(hidden.id);
});

test("one changes one's own name, and nobody else's; nobody without an account has one", async () => {
  const member = await makeAccount();
  await renameOwnAccount(member.actor, { name: " Ada Neri " });
  expect((await getAccount(SYSTEM, member.id)).name).toBe("Ada Neri");
  expect(() => renameOwnAccount(member.actor, { name: " " })).toThrow("nome e cognome");
  for (const actor of [ANONYMOUS, SYSTEM]) {
    await expect(renameOwnAccount(actor, { name: "X" })).rejects.toMatchObject({
      code: "not_found",
    });
  }
});

test("what does not exist is refused in words, not by the database", async () => {
  const admin = await makeAccount({ roles: ["admin"] });
  const { id } = await makeAccount();
  const nothing = "01890a5d-ac96-774b-bcce-b302099a8057";
  const refused = { code: "invalid", message: expect.stringContaining("non c’è più") };
  for (const change of [
    { organisationIds: [nothing] },
    { referentOf: [nothing] },
    { coordinatorOf: [nothing] },
  ]) {
    const given = { id, version: 1, ...NO_RIGHTS, ...change };
    await expect(setRights(admin.actor, given)).rejects.toMatchObject(refused);
  }
  for (const change of [{ organisationIds: [nothing] }, { zoneIds: [nothing] }]) {
    const given = { id, version: 1, organisationIds: [], zoneIds: [], ...change };
    await expect(setBelonging(admin.actor, given)).rejects.toMatchObject(refused);
  }
  const invited = { name: "Eva", email: null, state: "invited" as const, zoneIds: [nothing] };
  await expect(createAccount(admin.actor, invited)).rejects.toMatchObject(refused);
});
