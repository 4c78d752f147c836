import { expect, test } from "vitest";
import {
  approveRequest,
  refuseRequest,
  removeOldRequests,
  requestAccess,
} from "#lib/access/commands";
import {
  countWaitingRequests,
  findAnswerTo,
  listDecidedRequests,
  listDeciders,
  listWaitingRequests,
} from "#lib/access/queries";
import { REQUESTS_IN_ALL, REQUESTS_PER_CLIENT, WAITING_SHOWN } from "#lib/access/rules";
import type { AccessRequestInput } from "#lib/access/schema";
import { disableAccount } from "#lib/accounts/commands";
import { getAccount } from "#lib/accounts/queries";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { enterWithIdentity } from "#lib/identities/commands";
import { db } from "#lib/infra/db";
import { issueInvitation } from "#lib/invitations/commands";
import { askSignInLink, claimIdentity } from "#lib/sign-in/commands";
import { makeAccount, makeOrganisation, makeZone } from "#tests/support/factories";

let made = 0;
async function request(change: Partial<AccessRequestInput> = {}, claim?: string) {
  made += 1;
  const name = `Richiedente ${made}`;
  const input = { name, email: `richiesta-${made}@ente.example`, organisationName: "Ente nuovo" };
  await requestAccess(ANONYMOUS, { ...input, ...change, claim, from: `198.51.100.${made}` });
  const row = await db().accessRequest.findFirst({ where: { name } });
  return row?.id ?? "";
}

const publicOrganisation = () => makeOrganisation({ partnerRole: "supporto", partnerOrder: made });
const waiting = async (actor: Actor) => (await listWaitingRequests(actor)).map(({ id }) => id);

test("a request is seen by staff and by the referent of its organisation", async () => {
  const organisation = await publicOrganisation();
  const zone = await makeZone();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const other = await makeAccount({ referentOf: [(await publicOrganisation()).id] });
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const id = await request({ organisationId: organisation.id, zoneId: zone.id });
  expect(await waiting(referent.actor)).toEqual([id]);
  expect(await waiting(newsroom.actor)).toContain(id);
  for (const actor of [other.actor, (await makeAccount()).actor, ANONYMOUS]) {
    expect(await waiting(actor)).toEqual([]);
    const refuse = refuseRequest(actor, { id, reason: "No." });
    await expect(refuse).rejects.toMatchObject({ code: "not_found" });
    const approve = approveRequest(actor, { id, organisationId: "" });
    await expect(approve).rejects.toMatchObject({ code: "not_found" });
  }
});

test("approving an address that was only typed invites it; of two who approve, one does", async () => {
  const organisation = await publicOrganisation();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const id = await request({ organisationId: organisation.id });
  const approve = () => approveRequest(referent.actor, { id, organisationId: "" });
  const outcomes = await Promise.allSettled([approve(), approve()]);
  const done = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : []));
  expect(done).toHaveLength(1);
  const account = await getAccount(SYSTEM, done[0]?.accountId ?? "");
  expect(account).toMatchObject({
    state: "invited",
    organisations: [{ id: organisation.id, isReferent: false }],
    roles: [],
  });
  expect(await db().invitation.count({ where: { accountId: account.id } })).toBe(1);
  expect(await waiting(referent.actor)).toEqual([]);
  expect(await listDecidedRequests(referent.actor)).toMatchObject([{ id, state: "approved" }]);
});

test("approving a proven identity lets it in, whatever address it wrote", async () => {
  const known = await makeAccount();
  const identity = { issuer: "https://idp.example", subject: "nuova" };
  const { token } = await claimIdentity(SYSTEM, { ...identity, name: "Nuova", email: known.email });
  const id = await request({ email: "" }, token);
  expect(await enterWithIdentity(SYSTEM, identity)).toEqual({ kind: "unknown" });
  const { accountId } = await approveRequest(SYSTEM, { id, organisationId: "" });
  expect(accountId).not.toBe(known.id);
  expect(await enterWithIdentity(SYSTEM, identity)).toEqual({ kind: "known", accountId });

  // The address of somebody else leads to nobody's account.
  const second = { issuer: "https://idp.example", subject: "altra" };
  const claim = await claimIdentity(SYSTEM, { ...second, name: null, email: known.email });
  const taken = await request({ email: known.email }, claim.token);
  const approve = approveRequest(SYSTEM, { id: taken, organisationId: "" });
  await expect(approve).rejects.toMatchObject({ code: "conflict" });
  expect(await enterWithIdentity(SYSTEM, second)).toEqual({ kind: "unknown" });
});

test("an address that was typed with an identity is the account’s once its mail was opened", async () => {
  const identity = { issuer: "https://idp.example", subject: "con-indirizzo" };
  const { token } = await claimIdentity(SYSTEM, { ...identity, name: "Nuova", email: null });
  const email = "con-indirizzo@ente.example";
  const id = await request({ email }, token);
  const referent = await makeAccount({ roles: ["newsroom"] });
  const { accountId } = await approveRequest(referent.actor, { id, organisationId: "" });
  const stored = () => db().account.findUniqueOrThrow({ where: { id: accountId } });
  expect(await stored()).toMatchObject({ state: "invited", email: null });
  // The identity alone does not come in yet: who has it is told where the invitation is.
  expect(await enterWithIdentity(SYSTEM, identity)).toEqual({ kind: "unknown" });
  expect(await findAnswerTo(ANONYMOUS, identity)).toEqual({ email });
  expect(await findAnswerTo(ANONYMOUS, { ...identity, subject: "altra" })).toBeNull();

  const { id: invitationId } = await db().invitation.findFirstOrThrow({ where: { accountId } });
  const invitation = (await issueInvitation(SYSTEM, { invitationId }))?.token;
  expect(await enterWithIdentity(SYSTEM, { ...identity, invitation })).toEqual({
    kind: "known",
    accountId,
  });
  expect(await stored()).toMatchObject({ state: "active", email });
  expect(await findAnswerTo(ANONYMOUS, identity)).toBeNull();
});

test("a referent’s approval does not tell that an address has an account", async () => {
  const organisation = await publicOrganisation();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const known = await makeAccount();
  const id = await request({ organisationId: organisation.id, email: known.email });
  const { accountId } = await approveRequest(referent.actor, { id, organisationId: "" });
  expect(await getAccount(referent.actor, accountId)).toMatchObject({
    state: "invited",
    email: known.email,
  });
});

test("refusing needs a reason and is final", async () => {
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const id = await request();
  const refuse = async (reason: string) => refuseRequest(newsroom.actor, { id, reason });
  await expect(refuse(" ")).rejects.toThrow();
  await refuse("Non lavora per un ente della comunità.");
  await expect(refuse("Di nuovo.")).rejects.toMatchObject({ code: "conflict" });
  const approve = approveRequest(newsroom.actor, { id, organisationId: "" });
  await expect(approve).rejects.toMatchObject({ code: "conflict" });
});

test("asking twice leaves one request, and says nothing else", async () => {
  const same = { email: "due-volte@ente.example", name: "Due Volte" };
  await request(same);
  await request(same);
  expect(await db().accessRequest.count({ where: same })).toBe(1);
});

test("a stranger’s request in the name of an address does not swallow the true one", async () => {
  const organisation = await publicOrganisation();
  const { actor } = await makeAccount({ referentOf: [organisation.id] });
  const [email, organisationId] = ["vera@ente.example", organisation.id];
  const forged = await request({ email, organisationId, message: "Sono io." });
  const between = await request({ organisationId });
  const real = await request({ email, organisationId, message: "Lavoro qui da anni." });
  const listed = await listWaitingRequests(actor);
  expect(listed.map(({ id, ofThisAddress }) => [id, ofThisAddress])).toEqual([
    [forged, 2],
    [real, 2],
    [between, 1],
  ]);
  await refuseRequest(actor, { id: forged, reason: "Non è lei." });
  await approveRequest(actor, { id: real, organisationId: "" });
  expect(await waiting(actor)).toEqual([between]);
});

test("only organisations and zones of the form can be named, and somewhere to answer is needed", async () => {
  const hidden = await makeOrganisation();
  for (const [change, field] of [
    [{ organisationId: hidden.id }, "organisationId"],
    [{ zoneId: hidden.id }, "zoneId"],
  ] as const) {
    await expect(request(change)).rejects.toMatchObject({ code: "invalid", field });
  }
  // All that is missing is told at once.
  const nothing = request({ name: "", email: "", organisationName: "" });
  await expect(nothing).rejects.toMatchObject({
    issues: ["name", "organisationId", "email"].map((name) => ({ path: [name] })),
  });
});

test("who decides is told: the referents of the organisation, or the newsroom where it has none", async () => {
  const [led, unled] = [await publicOrganisation(), await publicOrganisation()];
  const referent = await makeAccount({ referentOf: [led.id] });
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const disabled = await makeAccount({ referentOf: [led.id] });
  const { version } = await getAccount(SYSTEM, disabled.id);
  await disableAccount(SYSTEM, { id: disabled.id, version });
  const toLed = await request({ organisationId: led.id });
  const toUnled = await request({ organisationId: unled.id });
  expect(await told(toLed)).toEqual([referent.id]);
  expect(await told(toUnled)).toContain(newsroom.id);
  await refuseRequest(referent.actor, { id: toLed, reason: "No." });
  expect(await listDeciders(SYSTEM, { id: toLed })).toEqual([]);
});

test("decided requests go once they are old, waiting ones stay", async () => {
  const [refused, waits] = [await request(), await request()];
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  await refuseRequest(newsroom.actor, { id: refused, reason: "No." });
  const left = async () => {
    const rows = await db().accessRequest.findMany({ where: { id: { in: [refused, waits] } } });
    return rows.map(({ id }) => id);
  };
  await removeOldRequests(SYSTEM, new Date(Date.now() - 60_000));
  expect(await left()).toHaveLength(2);
  await removeOldRequests(SYSTEM, new Date(Date.now() + 60_000));
  expect(await left()).toEqual([waits]);
  await expect(removeOldRequests(newsroom.actor, new Date())).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("requests have limits of their own: of an address, and of all together", async () => {
  const TOO_MANY = { code: "too_many" };
  const ask = (n: number, from: string) =>
    requestAccess(ANONYMOUS, {
      name: "Molte Richieste",
      email: `molte-${n}@ente.example`,
      organisationName: "Ente nuovo",
      from,
    });
  const office = "203.0.113.9";
  for (let n = 0; n < REQUESTS_PER_CLIENT.points; n += 1) await ask(n, office);
  await expect(ask(1000, office)).rejects.toMatchObject(TOO_MANY);
  // Their colleagues come in as before.
  await askSignInLink(ANONYMOUS, { email: "x@ente.example", callbackUrl: "/area", from: office });
  const newsroom = await makeAccount({ roles: ["newsroom"] });
  const shown = await listWaitingRequests(newsroom.actor);
  expect(shown).toHaveLength(WAITING_SHOWN);
  expect(await countWaitingRequests(newsroom.actor)).toBeGreaterThan(WAITING_SHOWN);
  let refused = 0;
  for (let n = 0; n < REQUESTS_IN_ALL.points && refused === 0; n += 1) {
    await ask(n + 2000, `198.18.${n % 250}.7`).catch((error) => {
      expect(error).toMatchObject(TOO_MANY);
      refused = n;
    });
  }
  expect(refused).toBeGreaterThan(REQUESTS_PER_CLIENT.points);
});

/** The accounts for which a mail about a request was put in the queue. */
async function told(requestId: string): Promise<string[]> {
  const jobs = await db().$queryRaw<{ accountId: string }[]>`
    SELECT "data"->>'accountId' AS "accountId" FROM "pgboss"."job"
    WHERE "name" = 'access-request-mail' AND "data"->>'requestId' = ${requestId}`;
  return jobs.map(({ accountId }) => accountId);
}
