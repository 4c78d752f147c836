import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { disableAccount } from "#lib/accounts/commands";
import { getAccount, getMember } from "#lib/accounts/queries";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { readTerritory } from "#lib/cli/read-territory";
import { enterWithIdentity } from "#lib/identities/commands";
import { db } from "#lib/infra/db";
import { listOutbox } from "#lib/infra/mail";
import {
  acceptInvitation,
  changeAddress,
  inviteFirstAdministrator,
  inviteMember,
  issueInvitation,
  revokeInvitation,
  sendInvitation,
} from "#lib/invitations/commands";
import { invitationMailJob } from "#lib/invitations/jobs";
import { findInvitation, listOpenInvitations } from "#lib/invitations/queries";
import { INVITATIONS_PER_EMAIL } from "#lib/invitations/rules";
import { issueSignInLink, signInByLink, startSession } from "#lib/sign-in/commands";
import { findSignedIn } from "#lib/sign-in/queries";
import { saveSite } from "#lib/site/commands";
import { makeAccount, makeOrganisation } from "#tests/support/factories";

const DAY = 24 * 60 * 60 * 1000;
const FORBIDDEN = { code: "forbidden" };
const SPENT = { code: "invalid" };

const outbox = mkdtempSync(join(tmpdir(), "portal-invitations-"));
beforeAll(() => {
  process.env.DATA_DIR = outbox;
});
afterAll(() => rmSync(outbox, { recursive: true }));

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

let made = 0;
async function invited(change: { organisationId?: string } = {}) {
  made += 1;
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const email = `invitata-${made}@ente.example`;
  const { id } = await inviteMember(newsroom.actor, { name: "Invitata", email, ...change });
  return { id, email, token: await code(id) };
}

/** The same where a start has printed a link to the account too. */
async function mailed(accountId: string) {
  const { id } = await db().invitation.findFirstOrThrow({
    where: { accountId, revokedAt: null, acceptedAt: null, email: { not: null } },
  });
  return (await issueInvitation(SYSTEM, { invitationId: id }))?.token ?? "";
}

/** What the mail to an account would have. */
async function code(accountId: string) {
  const { id } = await db().invitation.findFirstOrThrow({
    where: { accountId, revokedAt: null, acceptedAt: null },
  });
  return (await issueInvitation(SYSTEM, { invitationId: id }))?.token ?? "";
}

const from = "192.0.2.1";
const identity = () => {
  made += 1;
  return { issuer: "https://idp.example", subject: `soggetto-${made}` };
};

test("looking at an invitation changes nothing, accepting it works once", async () => {
  const { id, token } = await invited();
  for (const _ of [1, 2]) expect((await findInvitation(ANONYMOUS, token))?.account.id).toBe(id);
  const session = await acceptInvitation(ANONYMOUS, { token, from });
  expect((await findSignedIn(ANONYMOUS, session.token))?.actor.accountId).toBe(id);
  expect(await findInvitation(ANONYMOUS, token)).toBeNull();
  await expect(acceptInvitation(ANONYMOUS, { token, from })).rejects.toMatchObject(SPENT);
});

test("an invitation ends after two weeks, when another is sent, when it is withdrawn, with the account", async () => {
  const late = await invited();
  pass(15 * DAY);
  const replaced = await invited();
  await sendInvitation(SYSTEM, { accountId: replaced.id });
  const withdrawn = await invited();
  const open = await db().invitation.findFirstOrThrow({
    where: { accountId: withdrawn.id, revokedAt: null },
  });
  await revokeInvitation(SYSTEM, { id: open.id });
  const disabled = await invited();
  await disableAccount(SYSTEM, { id: disabled.id, version: 1 });
  for (const { token } of [late, replaced, withdrawn, disabled]) {
    await expect(acceptInvitation(ANONYMOUS, { token, from })).rejects.toMatchObject(SPENT);
  }
  await acceptInvitation(ANONYMOUS, { token: await code(replaced.id), from });
});

test("what is no id is the id of no invitation and of no account", async () => {
  const none = { code: "not_found" };
  for (const id of ["nessuno", "-".repeat(36)]) {
    await expect(revokeInvitation(SYSTEM, { id })).rejects.toMatchObject(none);
    await expect(sendInvitation(SYSTEM, { accountId: id })).rejects.toMatchObject(none);
  }
});

test("who may invite: referents into their organisation, no member, nobody anonymous", async () => {
  const organisation = await makeOrganisation();
  const other = await makeOrganisation();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const member = await makeAccount({ organisationIds: [organisation.id] });
  const input = { name: "Nuova", email: "nuova@ente.example", organisationId: organisation.id };
  for (const actor of [member.actor, ANONYMOUS]) {
    await expect(inviteMember(actor, input)).rejects.toMatchObject(FORBIDDEN);
  }
  const elsewhere = inviteMember(referent.actor, { ...input, organisationId: other.id });
  await expect(elsewhere).rejects.toMatchObject(FORBIDDEN);
  const { id } = await inviteMember(referent.actor, input);
  const seen = (await listOpenInvitations(referent.actor)).map(({ account }) => account.id);
  expect(seen).toEqual([id]);
  expect(await listOpenInvitations(ANONYMOUS)).toEqual([]);
  const twice = inviteMember(referent.actor, input);
  await expect(twice).rejects.toMatchObject({ code: "conflict", field: "email" });
});

test("a referent gets the same answer for an address that has an account, and sees the same", async () => {
  const organisation = await makeOrganisation();
  const { actor } = await makeAccount({ referentOf: [organisation.id] });
  const holder = await makeAccount();
  const emails = [holder.email, "mai-vista@ente.example"];
  const seen = [];
  for (const email of emails) {
    const name = "Invitata Due";
    const { id } = await inviteMember(actor, { name, email, organisationId: organisation.id });
    const pending = (await listOpenInvitations(actor)).find(({ account }) => account.id === id);
    const { obstacle, state, ...member } = await getMember(actor, id);
    expect([pending?.email, member.email]).toEqual([email, email]);
    await sendInvitation(actor, { accountId: id });
    seen.push({ pending: pending?.account.name, obstacle, state, name: member.name });
  }
  expect(seen[0]).toEqual(seen[1]);
  // Whoever may see the account is told; the holder stays the only one with this address.
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const told = inviteMember(newsroom.actor, { name: "Invitata", email: holder.email });
  await expect(told).rejects.toMatchObject({ code: "conflict", field: "email" });
  expect(await db().account.count({ where: { email: holder.email } })).toBe(1);
});

test("an invitation that ran out or was withdrawn leaves no second account, and blocks nobody", async () => {
  const [first, second] = [await makeOrganisation(), await makeOrganisation()];
  const referent = await makeAccount({ referentOf: [first.id, second.id] });
  const email = "riprovata@ente.example";
  const invite = (by: Actor, organisationId: string, name = "Riprovata") =>
    inviteMember(by, { name, email, organisationId });
  const { id } = await invite(referent.actor, first.id);
  await expect(invite(referent.actor, first.id)).rejects.toMatchObject({ field: "email" });
  pass(15 * DAY);
  expect(await invite(referent.actor, second.id, "Riprovata Due")).toEqual({ id });
  expect(await getAccount(SYSTEM, id)).toMatchObject({ state: "invited", name: "Riprovata Due" });
  expect((await getAccount(SYSTEM, id)).organisations).toHaveLength(2);

  const open = (await listOpenInvitations(referent.actor)).find(({ account }) => account.id === id);
  await revokeInvitation(referent.actor, { id: open?.id ?? "" });
  expect((await getAccount(SYSTEM, id)).state).toBe("disabled");
  expect(await invite(referent.actor, first.id)).toEqual({ id });
  await acceptInvitation(ANONYMOUS, { token: await code(id), from });
  expect(await getAccount(SYSTEM, id)).toMatchObject({ state: "active", email });
});

test("whom the newsroom shut out before they came, a referent does not invite again", async () => {
  const organisation = await makeOrganisation();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const input = { name: "Esclusa", email: "esclusa@ente.example", organisationId: organisation.id };
  const { id } = await inviteMember(referent.actor, input);
  await disableAccount(newsroom.actor, { id, version: 1 });
  await expect(inviteMember(referent.actor, input)).rejects.toMatchObject({ field: "email" });
  expect(await inviteMember(newsroom.actor, input)).toEqual({ id });
});

test("the mail to an address that has an account has no code, and says how to come in", async () => {
  await saveSite(SYSTEM, readTerritory("toscana").site);
  const organisation = await makeOrganisation();
  const { actor } = await makeAccount({ referentOf: [organisation.id] });
  const holder = await makeAccount();
  for (const email of [holder.email, "nuova-di-zecca@ente.example"]) {
    const input = { name: "Invitata", email, organisationId: organisation.id };
    const { id: accountId } = await inviteMember(actor, input);
    const open = await db().invitation.findFirstOrThrow({ where: { accountId } });
    await invitationMailJob.handle({ invitationId: open.id });
  }
  const sentTo = (address: string) =>
    listOutbox(outbox).find(
      ({ to, text }) => to === address && !text.includes("L’account è però disattivato"),
    );
  await disableAccount(SYSTEM, { id: holder.id, version: 1 });
  const again = await db().invitation.findFirstOrThrow({
    where: { email: holder.email, revokedAt: null },
  });
  await invitationMailJob.handle({ invitationId: again.id });
  const disabled = listOutbox(outbox).filter(({ to }) => to === holder.email);
  expect(disabled.filter(({ text }) => text.includes("L’account è però disattivato"))).toEqual([
    expect.objectContaining({ text: expect.not.stringContaining("/accedi") }),
  ]);
  const [toHolder, toNew] = [sentTo(holder.email), sentTo("nuova-di-zecca@ente.example")];
  expect(toHolder?.text).toContain("un account con questo indirizzo c’è già");
  expect(toHolder?.text).toMatch(/\/accedi\n/);
  expect(toHolder?.text).not.toContain("codice=");
  expect(toNew?.text).toContain("codice=");
});

test("of two invitations to one address, whoever opens the first has it", async () => {
  const email = "contesa@ente.example";
  const tokens = [];
  for (const _ of [1, 2]) {
    const organisation = await makeOrganisation();
    const { actor } = await makeAccount({ referentOf: [organisation.id] });
    const input = { name: "Contesa", email, organisationId: organisation.id };
    tokens.push(await code((await inviteMember(actor, input)).id));
  }
  const accept = (token = "") => acceptInvitation(ANONYMOUS, { token, from });
  await accept(tokens[0]);
  await expect(accept(tokens[1])).rejects.toMatchObject({ code: "conflict", field: "email" });
});

test("who invites and whoever is invited have limits, the same for known addresses", async () => {
  const organisation = await makeOrganisation();
  const { actor } = await makeAccount({ referentOf: [organisation.id] });
  const holder = await makeAccount();
  for (const email of [holder.email, "assediata@ente.example"]) {
    const input = { name: "Assediata", email, organisationId: organisation.id };
    const { id } = await inviteMember(actor, input);
    const again = () => sendInvitation(actor, { accountId: id });
    for (let n = 1; n < INVITATIONS_PER_EMAIL.points; n += 1) await again();
    await expect(again()).rejects.toMatchObject({ code: "too_many" });
  }
});

test("the link of the first administrator never leads to somebody who was invited by mail", async () => {
  const { id } = await invited();
  await db().accountRole.create({ data: { accountId: id, role: "admin" } });
  const { token = "" } = (await inviteFirstAdministrator(SYSTEM)) ?? {};
  expect((await findInvitation(ANONYMOUS, token))?.account.id).not.toBe(id);
  await db().accountRole.deleteMany({});
});

test("signing in after opening an invitation binds the identity, whatever the provider says", async () => {
  const { id, token } = await invited();
  const proven = identity();
  expect(await enterWithIdentity(SYSTEM, proven)).toEqual({ kind: "unknown" });
  expect(await enterWithIdentity(SYSTEM, { ...proven, invitation: token })).toEqual({
    kind: "known",
    accountId: id,
  });
  expect(await enterWithIdentity(SYSTEM, proven)).toEqual({ kind: "known", accountId: id });
  expect((await getAccount(SYSTEM, id)).state).toBe("active");
  // The invitation is spent: with it a second identity is not bound.
  expect(await enterWithIdentity(SYSTEM, { ...identity(), invitation: token })).toEqual({
    kind: "unknown",
  });
});

test("two answers of the provider at once bind the identity once and both come in", async () => {
  const { id, token } = await invited();
  const proven = { ...identity(), invitation: token };
  const both = await Promise.all([1, 2, 3].map(() => enterWithIdentity(SYSTEM, proven)));
  expect(both).toEqual(both.map(() => ({ kind: "known", accountId: id })));
  expect(await db().identity.count({ where: { accountId: id } })).toBe(1);
});

test("an identity of one account is bound to no second one", async () => {
  const first = await invited();
  const proven = identity();
  await enterWithIdentity(SYSTEM, { ...proven, invitation: first.token });
  const second = await invited();
  const attempt = enterWithIdentity(SYSTEM, { ...proven, invitation: second.token });
  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  expect(await findInvitation(ANONYMOUS, second.token)).not.toBeNull();
});

test("a disabled account does not come in by its identity", async () => {
  const { id, token } = await invited();
  const proven = identity();
  await enterWithIdentity(SYSTEM, { ...proven, invitation: token });
  await disableAccount(SYSTEM, { id, version: 2 });
  expect(await enterWithIdentity(SYSTEM, proven)).toEqual({ kind: "disabled" });
});

test("the link of the first administrator works once, and there is none afterwards", async () => {
  const first = await inviteFirstAdministrator(SYSTEM);
  const second = await inviteFirstAdministrator(SYSTEM);
  const accept = (token = "") =>
    acceptInvitation(ANONYMOUS, { token, name: "Ada Prima", email: "ada@ente.example", from });
  await expect(accept(first?.token)).rejects.toMatchObject(SPENT);
  const without = acceptInvitation(ANONYMOUS, { token: second?.token ?? "", from });
  await expect(without).rejects.toMatchObject({ field: "email" });
  const session = await accept(second?.token);
  const found = await findSignedIn(ANONYMOUS, session.token);
  expect(found).toMatchObject({ name: "Ada Prima", actor: { roles: ["admin"] } });
  await expect(accept(second?.token)).rejects.toMatchObject(SPENT);
  await acceptInvitation(ANONYMOUS, { token: await code(found?.actor.accountId ?? ""), from });
  expect(await inviteFirstAdministrator(SYSTEM)).toBeNull();
  const byAdmin = async () => inviteFirstAdministrator(found?.actor ?? ANONYMOUS);
  await expect(byAdmin()).rejects.toMatchObject(FORBIDDEN);
});

test("the link of the first administrator ends after a day", async () => {
  await db().accountRole.deleteMany({});
  const made = await inviteFirstAdministrator(SYSTEM);
  pass(DAY + 1000);
  expect(await findInvitation(ANONYMOUS, made?.token ?? "")).toBeNull();
});

test("a mistyped address of the first administrator is no way in, and can be typed anew", async () => {
  await db().accountRole.deleteMany({});
  const first = await inviteFirstAdministrator(SYSTEM);
  const enter = (token = "", email = "") =>
    acceptInvitation(ANONYMOUS, { token, name: "Ada Prima", email, from });
  const session = await enter(first?.token, "adda@ente.example");
  const accountId = (await findSignedIn(ANONYMOUS, session.token))?.actor.accountId ?? "";
  expect(await getAccount(SYSTEM, accountId)).toMatchObject({
    state: "active",
    email: "adda@ente.example",
    isEmailProven: false,
  });
  // A stranger reads it, late: nobody can come in yet, and the next link leads to the same account.
  const toStranger = await code(accountId);
  const next = await inviteFirstAdministrator(SYSTEM);
  expect((await findInvitation(ANONYMOUS, next?.token ?? ""))?.account.id).toBe(accountId);
  await enter(next?.token, "ada-giusta@ente.example");
  await expect(acceptInvitation(ANONYMOUS, { token: toStranger, from })).rejects.toMatchObject(
    SPENT,
  );
  // A start meanwhile leaves the proof alone, and its own link ends with it.
  const last = await inviteFirstAdministrator(SYSTEM);
  await acceptInvitation(ANONYMOUS, { token: await mailed(accountId), from });
  expect(await getAccount(SYSTEM, accountId)).toMatchObject({
    email: "ada-giusta@ente.example",
    isEmailProven: true,
  });
  expect(await findInvitation(ANONYMOUS, last?.token ?? "")).toBeNull();
  expect(await inviteFirstAdministrator(SYSTEM)).toBeNull();
  expect(await findSignedIn(ANONYMOUS, session.token)).not.toBeNull();
});

test("an administrator changes the address of an account, once its mail was opened", async () => {
  const admin = await makeAccount({ roles: ["admin"] });
  const member = await makeAccount();
  const taken = await makeAccount();
  const session = await startSession(SYSTEM, { accountId: member.id, by: "email" });
  const oldLink = await issueSignInLink(SYSTEM, { email: member.email });
  const change = async (actor: Actor, email: string) =>
    changeAddress(actor, { accountId: member.id, email });
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  for (const actor of [newsroom.actor, member.actor, ANONYMOUS]) {
    await expect(change(actor, "nuovo-ente@ente.example")).rejects.toMatchObject(FORBIDDEN);
  }
  await expect(change(admin.actor, taken.email)).rejects.toMatchObject({ field: "email" });
  await change(admin.actor, "nuovo-ente@ente.example");
  const open = await db().invitation.findFirstOrThrow({ where: { accountId: member.id } });
  await invitationMailJob.handle({ invitationId: open.id });
  const mail = listOutbox(outbox).find(({ to }) => to === "nuovo-ente@ente.example");
  expect(mail?.text).toContain("è stato indicato per un account");
  expect(await getAccount(SYSTEM, member.id)).toMatchObject({ email: member.email });
  expect(await findSignedIn(ANONYMOUS, session.token)).not.toBeNull();

  await acceptInvitation(ANONYMOUS, { token: await code(member.id), from });
  expect(await getAccount(SYSTEM, member.id)).toMatchObject({ email: "nuovo-ente@ente.example" });
  expect(await findSignedIn(ANONYMOUS, session.token)).toBeNull();
  const old = signInByLink(ANONYMOUS, { token: oldLink?.token ?? "", from });
  await expect(old).rejects.toMatchObject(SPENT);
  await disableAccount(SYSTEM, { id: member.id, version: 2 });
  await expect(change(admin.actor, "altro@ente.example")).rejects.toMatchObject({
    code: "invalid",
  });
});
