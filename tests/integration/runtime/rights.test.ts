import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { closeJobs } from "#lib/infra/jobs";
import { isFileAddress } from "#lib/web/file-address";
import { isPerRequest } from "#lib/web/per-request";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import type { ActionRow } from "#tests/support/rights/action-row";
import { ACTIONS } from "#tests/support/rights/actions";
import { builtActions, builtRoutes, filled } from "#tests/support/rights/built-routes";
import { callAction } from "#tests/support/rights/call-action";
import { auditedByAccount, holdJobs, watchingTables } from "#tests/support/rights/changes";
import { SECRET } from "#tests/support/rights/fixtures";
import { isDefect, outcomeOfAction, outcomeOfRoute } from "#tests/support/rights/outcomes";
import { NOWHERE, publicAddresses } from "#tests/support/rights/public-addresses";
import {
  cookiesOf,
  makeCast,
  makeWorld,
  ROLES,
  type Role,
  SIGNED_IN,
  SIGNED_OUT,
  type World,
} from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";
import { ROUTES } from "#tests/support/rights/routes";
import { withoutIds } from "#tests/support/rights/without-ids";

// Whoever may do something may do it, and nobody else: asked of the portal itself, from outside, as
// every role. Who may is said in `tests/support/rights`, a line for each action and each address.

const folder = newDataFolder();
const portal = await launchPortal({ DATA_DIR: folder });
const inside = `http://127.0.0.1:${portal.port}`;
const origin = `http://localhost:${portal.port}`;
let world: World;
let cast: Record<Role, string>;

beforeAll(async () => {
  await portal.ready();
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
  await holdJobs();
  world = await makeWorld();
  cast = await makeCast(world);
});
afterAll(async () => {
  await closeJobs();
  await closeDb();
  endLeftovers(folder);
});

type Outcomes = Partial<Record<Role, string>>;
const everyRole = (of: (role: Role) => string): Outcomes =>
  Object.fromEntries(ROLES.map((role) => [role, of(role)]));
const unique = (names: string[]) => [...new Set(names)].sort();
/** What the browsers of some roles send. */
const headersOf = async (roles: readonly Role[]) =>
  (await cookiesOf(roles, cast)).map((cookie) => ({ ...cookie, origin }));

describe("an action", () => {
  const built = new Map(builtActions().map((action) => [action.name, action]));

  test("of the portal has a line that says who may call it", () => {
    expect(unique(ACTIONS.map(({ action }) => action))).toEqual(unique([...built.keys()]));
  });

  /** Calls it as some roles at once, and tells what came of it for each. */
  async function outcomesFor(
    roles: readonly Role[],
    { action, send }: ActionRow,
  ): Promise<Outcomes> {
    const [first] = roles;
    if (!first) return {};
    const { id, path } = built.get(action) ?? { id: "", path: "" };
    const args = await send({ ...world, caller: cast[first] });
    const headers = await headersOf(roles);
    const before = await auditedByAccount();
    const { result, changed } = await watchingTables(() =>
      Promise.all(headers.map((sent) => callAction(`${inside}${path}`, id, args, sent))),
    );
    const after = changed.includes("AuditEntry") ? await auditedByAccount() : before;
    const outcomes = result.map((answer, at) => {
      const caller = cast[roles[at] ?? first];
      return outcomeOfAction(answer, {
        changed,
        audited: after.get(caller) !== before.get(caller),
      });
    });
    return Object.fromEntries(roles.map((role, at) => [role, outcomes[at]]));
  }

  test.each(
    ACTIONS.map((row) => [[row.action, row.what].filter(Boolean).join(", "), row] as const),
  )("%s", async (_, row) => {
    const { may, outcome = "done", except = {} } = row;
    const isRefused = (role: Role) => !may.includes(role) && except[role] === undefined;
    // Those who are refused change nothing, so they may all try at once on the same things.
    const outcomes = await outcomesFor(ROLES.filter(isRefused), row);
    for (const role of ROLES.filter((role) => !isRefused(role))) {
      Object.assign(outcomes, await outcomesFor([role], row));
    }
    expect(outcomes).toEqual(
      everyRole((role) => (isRefused(role) ? "refused" : (except[role] ?? outcome))),
    );
  });

  test("that is told ids that are none refuses them, and nothing breaks", async () => {
    const broken: string[] = [];
    for (const { action, what, send } of ACTIONS) {
      const [headers = {}] = await headersOf(["admin"]);
      const { id, path } = built.get(action) ?? { id: "", path: "" };
      const args = withoutIds(await send({ ...world, caller: cast.admin }));
      const answer = await callAction(`${inside}${path}`, id, args, headers);
      if (isDefect(answer)) broken.push([action, what].filter(Boolean).join(", "));
    }
    expect(broken).toEqual([]);
  });
});

describe("an address", () => {
  const built = builtRoutes();
  const looksAtWhoAsks = (path: string) => isPerRequest(path) || isFileAddress(path);
  const isPersonal = ({ route }: { route: string }) => looksAtWhoAsks(filled(route));

  // Nothing that is asked for here ends a session.
  const browsers = {} as Record<Role, Record<string, string>>;

  beforeAll(async () => {
    const headers = await headersOf(ROLES);
    for (const [at, role] of ROLES.entries()) browsers[role] = headers[at] ?? {};
  });

  const addresses = new Map<RouteRow, string>();
  /** The concrete address of a line, made once. */
  async function addressOf(row: RouteRow): Promise<string> {
    const address = addresses.get(row) ?? (await row.at?.(world)) ?? row.route;
    addresses.set(row, address);
    return address;
  }

  /** What some roles get there when they ask at once, and what that wrote. */
  async function outcomesAt(path: string, roles: readonly Role[], given: RequestInit) {
    const { result, changed } = await watchingTables(() =>
      Promise.all(
        roles.map(async (role) => {
          const headers = { ...given.headers, ...browsers[role] };
          const request = { ...given, headers, redirect: "manual" } as const;
          return outcomeOfRoute(await fetch(`${inside}${path}`, request));
        }),
      ),
    );
    const outcomes: Outcomes = Object.fromEntries(roles.map((role, at) => [role, result[at]]));
    return { outcomes, changed };
  }

  test("that is drawn for whoever asks has a line that says who is shown it", () => {
    const routes = built.filter(isPersonal).map(({ route }) => route);
    expect(unique(ROUTES.map(({ route }) => route))).toEqual(unique(routes));
  });

  test.each(
    ROUTES.map(
      (row) => [[row.method ?? "GET", row.route, row.what].filter(Boolean).join(" "), row] as const,
    ),
  )("%s", async (_, row) => {
    const { method = "GET", headers = {}, body, may, told, writes, counts } = row;
    const { signedOut = "led to sign in", signedIn = "not found" } = row;
    const isRefused = (role: Role) => !may.includes(role);
    // What is only read, all may read at once.
    const alone = method === "GET" ? [] : may;
    const together = ROLES.filter((role) => !alone.includes(role));
    const seen: Outcomes = {};
    for (const roles of [together, ...alone.map((role) => [role])]) {
      const request = { method, headers, ...(body && { body: await body(await addressOf(row)) }) };
      const { outcomes, changed } = await outcomesAt(await addressOf(row), roles, request);
      if (roles === together || !writes) {
        expect(changed.filter((table) => table !== counts)).toEqual([]);
      } else expect(changed).toContain(writes.table);
      Object.assign(seen, outcomes);
    }
    const shown = (role: Role) => {
      if (writes?.to) return expect.stringMatching(writes.to);
      // Unless it is said who is told, whoever is shown a page may read whatever is on it.
      if (told === undefined) return expect.stringMatching(/^shown/);
      return told.includes(role) ? "shown, with the secret" : "shown";
    };
    const refused = (role: Role) => {
      if (SIGNED_OUT.includes(role)) return signedOut;
      return typeof signedIn === "string" ? signedIn : signedIn(role);
    };
    expect(seen).toEqual(everyRole((role) => (isRefused(role) ? refused : shown)(role)));
  });

  test("tells no more to who asks for its data, as Next’s own router does", async () => {
    const found = { rightly: [] as string[], wrongly: [] as string[] };
    for (const row of ROUTES) {
      const { route, may, told = may, method } = row;
      if (method !== undefined) continue;
      const path = await addressOf(row);
      // Above every role asked; here it is enough to see that one of each sort is told the same.
      const isTold = (role: Role) => told.includes(role);
      const strangers = [SIGNED_OUT, SIGNED_IN].flatMap(
        (roles) => roles.findLast((role) => !isTold(role)) ?? [],
      );
      const asked = new Set<Role>([...strangers, "admin"]);
      await Promise.all(
        [...asked].map(async (role) => {
          const headers = { ...browsers[role], rsc: "1" };
          const text = await (await fetch(`${inside}${path}`, { headers })).text();
          if (text.includes(SECRET)) found[isTold(role) ? "rightly" : "wrongly"].push(route);
        }),
      );
    }
    expect(found.wrongly).toEqual([]);
    expect(found.rightly).toContain("/redazione/account/[id]");
  });

  test("with ids that are none leads nowhere, and nothing breaks", async () => {
    const broken: string[] = [];
    for (const { route } of built.filter(isPersonal).filter(({ route }) => route.includes("["))) {
      // Another is as long as an id and made of its characters.
      for (const id of ["x", "-".repeat(36)]) {
        const path = route.replace(/\[{1,2}(?:\.\.\.)?\w+\]{1,2}/g, id);
        const { status } = await fetch(`${inside}${path}`, { headers: browsers.admin });
        if (status >= 500) broken.push(path);
      }
    }
    expect(broken).toEqual([]);
  });

  test("that is public is the same for everybody", async () => {
    const named = await publicAddresses();
    const asked = built.filter((found) => !isPersonal(found)).map(({ route }) => route);
    expect(asked.filter((route) => route.includes("[")).sort()).toEqual([...named.keys()].sort());
    for (const route of asked) {
      const path = named.get(route) ?? route;
      const answers = ROLES.map(async (role) => {
        const answer = await fetch(`${inside}${path}`, { headers: browsers[role] });
        return { status: answer.status, text: await answer.text() };
      });
      const [everybodys, ...others] = await Promise.all(answers);
      if (named.has(route)) {
        expect([path, everybodys?.status]).toEqual([path, route === NOWHERE ? 404 : 200]);
      }
      for (const own of others) expect(own).toEqual(everybodys);
    }
  });

  test.each(built.filter(({ isPage }) => !isPage).map(({ route }) => route))(
    "%s answers to no method but those that have a line",
    async (route) => {
      const known = ROUTES.flatMap((row) => (row.route === route ? (row.method ?? "GET") : []));
      // What is public is read by everybody.
      if (!isPersonal({ route })) known.push("GET");
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
        if (known.some((one) => one === method)) continue;
        const { outcomes, changed } = await outcomesAt(filled(route), ROLES, { method });
        expect([method, outcomes]).toEqual([method, everyRole(() => "no such method")]);
        expect(changed).toEqual([]);
      }
    },
  );
});
