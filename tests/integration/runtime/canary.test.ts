import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { closeJobs } from "#lib/infra/jobs";
import { isPerRequest } from "#lib/web/per-request";
import {
  type Addresses,
  AUDIENCES,
  type Audience,
  CANARIES,
  plantPrivate,
  plantPublic,
  plantWithdrawable,
} from "#tests/support/canary";
import { makeAccount } from "#tests/support/factories";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { builtRoutes, filled } from "#tests/support/rights/built-routes";
import { holdJobs } from "#tests/support/rights/changes";
import { publicAddresses } from "#tests/support/rights/public-addresses";
import { cookiesOf, makeCast, makeWorld, type Role } from "#tests/support/rights/roles";

// A word that stands in everything that is not for everybody is looked for everywhere: at every
// address of the portal, as everybody, in what is answered and in the headers around it.

const folder = newDataFolder();
const portal = await launchPortal({ DATA_DIR: folder });
const inside = `http://127.0.0.1:${portal.port}`;

/** Columns of the table of rights, and who proposed what waits for a decision. */
const READERS = [
  "none",
  "disabled",
  "member",
  "proposer",
  "referent",
  "otherReferent",
  "coordinator",
  "otherCoordinator",
  "newsroom",
  "admin",
] as const;
type Reader = (typeof READERS)[number];

/** What each may come across, and does somewhere on these pages. */
const MAY: Record<Reader, readonly Audience[]> = {
  none: [],
  disabled: [],
  member: ["members"],
  proposer: ["members", "proposer", "coordinator"],
  referent: ["members", "referent"],
  otherReferent: ["members"],
  coordinator: ["members", "coordinator"],
  otherCoordinator: ["members"],
  newsroom: AUDIENCES,
  admin: AUDIENCES,
};

const browsers = {} as Record<Reader, Record<string, string>>;
let addresses: Addresses;
let before: Map<string, string>;

/** Lists, counts and feeds, as everybody gets them. */
const LISTS = builtRoutes()
  .map(({ route }) => route)
  .filter((route) => !route.includes("[") && !isPerRequest(route) && !route.startsWith("/api/"));

/** Names that React gives anew each time it draws. */
const DRAWN = /<script[\s\S]*?<\/script>|_R_[\w-]*_/g;

async function readLists(): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const path of LISTS) {
    const text = await (await fetch(`${inside}${path}`)).text();
    read.set(path, text.replace(DRAWN, ""));
  }
  return read;
}

beforeAll(async () => {
  await portal.ready();
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
  await holdJobs();
  const world = await makeWorld();
  const cast: Record<string, string> = await makeCast(world);
  const { actor: proposer } = await makeAccount({ organisationIds: [world.otherOrganisationId] });
  cast.proposer = proposer.accountId;
  const cookies = await cookiesOf(READERS as unknown as Role[], cast as Record<Role, string>);
  for (const [at, reader] of READERS.entries()) browsers[reader] = cookies[at] ?? {};
  const open = await plantPublic();
  const everybodys = await publicAddresses();
  before = await readLists();
  addresses = await plantPrivate(open, world, proposer);
  for (const [route, address] of everybodys) {
    addresses.set(route, [...(addresses.get(route) ?? []), address]);
  }
}, 120_000);

afterAll(async () => {
  await closeJobs();
  await closeDb();
  endLeftovers(folder);
});

/** What an answer says, headers and all. */
async function saidAt(path: string, given: RequestInit): Promise<{ text: string; type: string }> {
  const answer = await fetch(`${inside}${path}`, { redirect: "manual", ...given });
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
  const body = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  const type = answer.headers.get("content-type") ?? "";
  return { text: [answer.status, ...headers, body].join("\n"), type };
}

const canariesIn = (text: string) =>
  [...text.matchAll(CANARIES)].map(([, audience = ""]) => audience.toLowerCase() as Audience);

/** Addresses within the portal that a page leads to. */
function linksIn(text: string): string[] {
  const found = [...text.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)];
  return found.flatMap(([, link = ""]) =>
    link.startsWith("/_next/") ? [] : link.replaceAll("&amp;", "&"),
  );
}

/** Ways to ask that may get past what guards the plain one. */
const WAYS: Record<string, RequestInit> = {
  data: { headers: { rsc: "1" } },
  part: { headers: { range: "bytes=0-400" } },
  end: { headers: { range: "bytes=-400" } },
  unchanged: { headers: { "if-none-match": "*" } },
  head: { method: "HEAD" },
  wrong: { method: "POST", body: "x=1", headers: { "content-type": "text/plain" } },
};

const FURTHEST = 400;

/** So many questions under way: an address waits for the database more than for a processor. */
const AT_ONCE = 8;

async function severalAtOnce<Part>(parts: readonly Part[], ask: (part: Part) => Promise<void>) {
  const left = [...parts];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let part = left.shift(); part !== undefined; part = left.shift()) await ask(part);
    }),
  );
}

/** Every address that is known, and those that pages lead to, as one reader sees them. */
async function walk(reader: Reader): Promise<{ heard: Set<Audience>; leaks: string[] }> {
  let found = [
    ...builtRoutes().map(({ route }) => filled(route)),
    ...[...addresses.values()].flat(),
    "/robots.txt",
  ];
  const asked = new Set<string>();
  const heard = new Set<Audience>();
  const leaks: string[] = [];
  const listen = (path: string, way: string, text: string) => {
    for (const audience of canariesIn(text)) {
      heard.add(audience);
      if (!MAY[reader].includes(audience)) leaks.push(`${audience} at ${path} (${way})`);
    }
  };
  while (found.length > 0 && asked.size < FURTHEST) {
    const next = [...new Set(found)].filter(
      (path) => !asked.has(path) && !path.startsWith("/api/auth/signout"),
    );
    found = [];
    await severalAtOnce(next.slice(0, FURTHEST - asked.size), async (path) => {
      asked.add(path);
      const { text, type } = await saidAt(path, { headers: browsers[reader] });
      // What was asked for may be repeated, as on the page to sign in.
      listen(path, "plain", withoutOwn(text, path));
      if (type.startsWith("text/html")) found.push(...linksIn(text));
    });
  }
  const otherwise = [...addresses.values()]
    .flat()
    .flatMap((path) => Object.entries(WAYS).map(([way, given]) => ({ path, way, given })));
  await severalAtOnce(otherwise, async ({ path, way, given }) => {
    const headers = { ...browsers[reader], ...given.headers };
    const { text } = await saidAt(path, { ...given, headers });
    listen(path, way, withoutOwn(text, path));
  });
  return { heard, leaks: [...new Set(leaks)] };
}

/** Without the address itself, which whoever asks knows already. */
function withoutOwn(text: string, path: string): string {
  const own = path.split("/").filter((part) => canariesIn(part).length > 0);
  return own.reduce((left, part) => left.replaceAll(part, ""), text);
}

test("every address with something to guess in it is walked", () => {
  const asked = builtRoutes().flatMap(({ route }) =>
    route.includes("[") && !/^\/(redazione|area|api)\//.test(route) ? route : [],
  );
  expect(asked.filter((route) => !addresses.has(route))).toEqual([]);
});

test.each(READERS)("%s comes across what is meant for them, and nothing else", async (reader) => {
  const { heard, leaks } = await walk(reader);
  expect(leaks).toEqual([]);
  expect([...heard].sort()).toEqual([...MAY[reader]].sort());
});

test("nobody can tell from lists, counts and feeds that there is anything else", async () => {
  // Whoever was signed in has asked for all of them by now.
  const after = await readLists();
  for (const path of LISTS) expect([path, after.get(path)]).toEqual([path, before.get(path)]);
});

test("what is taken back is gone from its old addresses, and from every page that was kept", async () => {
  const { pages, ways } = await plantWithdrawable();
  const toldAt = async () => {
    const answers = await Promise.all(
      pages.map(async (path) => ({ path, ...(await saidAt(path, {})) })),
    );
    return answers.flatMap(({ path, text }) => (canariesIn(text).length > 0 ? path : []));
  };
  for (const { take, giveBack } of ways) {
    await expect.poll(toldAt).toEqual(pages);
    await take();
    // A page that is kept hears of it by a notice, which is under way for a moment.
    await expect.poll(toldAt).toEqual([]);
    await giveBack();
  }
  await expect.poll(toldAt).toEqual(pages);
});

test("no answer lets another site know which address it was followed from", async () => {
  for (const path of [...LISTS, ...[...addresses.values()].flat()]) {
    const answer = await fetch(`${inside}${path}`, { headers: browsers.newsroom });
    await answer.body?.cancel();
    const policy = answer.headers.get("referrer-policy");
    expect([path, policy]).toEqual([path, "strict-origin-when-cross-origin"]);
  }
});
