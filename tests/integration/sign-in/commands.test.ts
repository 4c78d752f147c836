import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { disableAccount } from "#lib/accounts/commands";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import {
  askSignInLink,
  claimIdentity,
  countAttempt,
  countAttemptOf,
  endOwnSession,
  forgetExpired,
  issueSignInLink,
  keepSession,
  signInByLink,
  signOut,
  startSession,
} from "#lib/sign-in/commands";
import { findClaim, findSignedIn, isLinkUsable, listOwnSessions } from "#lib/sign-in/queries";
import { makeAccount } from "#tests/support/factories";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TOO_MANY = { code: "too_many" };

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

let made = 0;
/** An address for documentation, another one each time. */
const somewhere = () => {
  made += 1;
  return `192.0.2.${made}`;
};

async function link(email: string) {
  const issued = await issueSignInLink(SYSTEM, { email });
  return issued?.token ?? "";
}

test("a link signs in once", async () => {
  const { id, email } = await makeAccount();
  const token = await link(email);
  const from = somewhere();
  const session = await signInByLink(ANONYMOUS, { token, from });
  expect((await findSignedIn(ANONYMOUS, session.token))?.actor.accountId).toBe(id);
  await expect(signInByLink(ANONYMOUS, { token, from })).rejects.toMatchObject({ code: "invalid" });
});

test("of two who use a link at the same moment, one comes in", async () => {
  const { email } = await makeAccount();
  const token = await link(email);
  const from = somewhere();
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => signInByLink(ANONYMOUS, { token, from })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a link ends after half an hour, and with the account", async () => {
  const account = await makeAccount();
  const from = somewhere();
  const late = await link(account.email);
  pass(31 * MINUTE);
  await expect(signInByLink(ANONYMOUS, { token: late, from })).rejects.toMatchObject({
    code: "invalid",
  });
  const token = await link(account.email);
  await disableAccount(SYSTEM, { id: account.id, version: 1 });
  await expect(signInByLink(ANONYMOUS, { token, from })).rejects.toMatchObject({ code: "invalid" });
});

test("there is no link for nobody, for the invited, for the disabled; only the mail may have one", async () => {
  const invited = await makeAccount({ state: "invited" });
  expect(await issueSignInLink(SYSTEM, { email: "nessuno@ente.example" })).toBeNull();
  expect(await issueSignInLink(SYSTEM, { email: invited.email })).toBeNull();
  const ask = async () => issueSignInLink(invited.actor, { email: invited.email });
  await expect(ask()).rejects.toMatchObject({ code: "forbidden" });
});

test("asking leaves the same behind for a known and an unknown address: one job, no code", async () => {
  const { email } = await makeAccount();
  const jobs = () =>
    db().$queryRaw<{ data: object }[]>`
      SELECT data FROM pgboss.job WHERE name = 'sign-in-mail' ORDER BY created_on`;
  await askSignInLink(ANONYMOUS, { email, from: somewhere() });
  await askSignInLink(ANONYMOUS, { email: "Nessuno@Ente.example", from: somewhere() });
  expect((await jobs()).map(({ data }) => data)).toEqual([
    { email, callbackUrl: "" },
    { email: "nessuno@ente.example", callbackUrl: "" },
  ]);
  expect(await db().signInLink.count({ where: { account: { email } } })).toBe(0);
});

test("five attempts in a quarter of an hour for each account, known or not, from wherever", async () => {
  const { email } = await makeAccount();
  for (const address of [email, "sconosciuta@ente.example"]) {
    const ask = () => askSignInLink(ANONYMOUS, { email: address, from: somewhere() });
    for (let attempt = 0; attempt < 5; attempt += 1) await ask();
    await expect(ask()).rejects.toMatchObject(TOO_MANY);
    pass(15 * MINUTE + 1000);
    await ask();
  }
});

test("so are those of an account whose bearer a provider vouched for", async () => {
  const { id } = await makeAccount();
  for (let attempt = 0; attempt < 5; attempt += 1) await countAttemptOf(SYSTEM, id);
  await expect(countAttemptOf(SYSTEM, id)).rejects.toMatchObject(TOO_MANY);
});

test("two hundred attempts an hour for each address; of IPv6 the /64 counts", async () => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    await countAttempt(ANONYMOUS, { from: `2001:db8::${attempt.toString(16)}` });
  }
  const next = (from: string) => countAttempt(ANONYMOUS, { from });
  await expect(next("2001:db8::ffff:1")).rejects.toMatchObject(TOO_MANY);
  await next("2001:db8:0:1::1");
  pass(HOUR + 1000);
  await next("2001:db8::1");
});

test("the database has only hashes of what browsers and mails hold", async () => {
  const { id, email } = await makeAccount();
  const { token } = await startSession(SYSTEM, { accountId: id, by: "email" });
  const codes = [token, await link(email)];
  const rows = [await db().session.findMany(), await db().signInLink.findMany()];
  for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code);
});

test("a session ends when it is not used, and in any case after a week", async () => {
  const { id } = await makeAccount();
  const { token } = await startSession(SYSTEM, { accountId: id, by: "email" });
  const find = () => findSignedIn(ANONYMOUS, token);
  const use = async () => {
    const found = await find();
    if (found) await keepSession(found.actor, found.session);
    return found !== null;
  };
  for (let day = 0; day < 27; day += 1) {
    pass(6 * HOUR);
    expect(await use()).toBe(true);
  }
  pass(6 * HOUR);
  expect(await use()).toBe(false);

  const idle = await startSession(SYSTEM, { accountId: id, by: "email" });
  pass(8 * HOUR + 1);
  expect(await findSignedIn(ANONYMOUS, idle.token)).toBeNull();
  await forgetExpired(SYSTEM);
  expect(await db().session.count({ where: { accountId: id } })).toBe(0);
});

test("signing in anew in the same browser ends what was there", async () => {
  const [first, second] = [await makeAccount(), await makeAccount()];
  const before = await startSession(SYSTEM, { accountId: first.id, by: "email" });
  const token = await link(second.email);
  const after = await signInByLink(ANONYMOUS, { token, from: somewhere(), replaces: before.token });
  expect(await findSignedIn(ANONYMOUS, before.token)).toBeNull();
  expect((await findSignedIn(ANONYMOUS, after.token))?.actor.accountId).toBe(second.id);
});

test("signing out ends one session; of one's own, each can be ended from another", async () => {
  const { id, actor } = await makeAccount();
  const stranger = await makeAccount();
  const start = () => startSession(SYSTEM, { accountId: id, by: "email" });
  const [one, two, three] = [await start(), await start(), await start()];
  await signOut(actor, one);
  expect(await findSignedIn(ANONYMOUS, one.token)).toBeNull();
  expect(await listOwnSessions(actor)).toHaveLength(2);
  const found = await findSignedIn(ANONYMOUS, two.token);
  const sessionId = found?.session.id ?? "";
  await endOwnSession(stranger.actor, { sessionId });
  expect(await findSignedIn(ANONYMOUS, two.token)).not.toBeNull();
  await endOwnSession(actor, { sessionId });
  // One that has ended, or that never was, is nothing to complain of.
  for (const gone of [sessionId, "nessuna"]) await endOwnSession(actor, { sessionId: gone });
  expect(await findSignedIn(ANONYMOUS, two.token)).toBeNull();
  expect(await findSignedIn(ANONYMOUS, three.token)).not.toBeNull();
  expect(await listOwnSessions(ANONYMOUS)).toEqual([]);
});

test("an identity that nobody knows is kept for an hour", async () => {
  const identity = { issuer: "https://idp.example", subject: "x", name: null, email: null };
  const { token } = await claimIdentity(SYSTEM, identity);
  expect(await findClaim(ANONYMOUS, token)).toEqual(identity);
  const entries = await db().auditEntry.findMany({ where: { action: "access.claim" } });
  const { id } = await db().identityClaim.findFirstOrThrow();
  expect(entries).toMatchObject([
    { actorKind: "system", entityKind: "access_request", entityId: id, before: null, after: null },
  ]);
  pass(HOUR + 1);
  expect(await findClaim(ANONYMOUS, token)).toBeNull();
  const claim = async () => claimIdentity(ANONYMOUS, identity);
  await expect(claim()).rejects.toMatchObject({ code: "forbidden" });
});

test("whether a link is spent shows without using it", async () => {
  const { email } = await makeAccount();
  const token = await link(email);
  const looks = () => isLinkUsable(ANONYMOUS, token);
  expect([await looks(), await looks()]).toEqual([true, true]);
  await signInByLink(ANONYMOUS, { token, from: somewhere() });
  expect(await looks()).toBe(false);
  expect(await isLinkUsable(ANONYMOUS, "niente")).toBe(false);
  const late = await link(email);
  pass(31 * MINUTE);
  expect(await isLinkUsable(ANONYMOUS, late)).toBe(false);
});
