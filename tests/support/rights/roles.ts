import { v7 as uuidv7 } from "uuid";
import { disableAccount } from "#lib/accounts/commands";
import type { NewAccountInput } from "#lib/accounts/schema";
import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { newToken } from "#lib/infra/secret";
import { makeAccount, makeLab, makeOrganisation } from "#tests/support/factories";

/** The columns of the table of rights, and two who are not let in any more: both were administrators. */
export const ROLES = [
  "none",
  "member",
  "referent",
  "otherReferent",
  "coordinator",
  "otherCoordinator",
  "newsroom",
  "admin",
  "disabled",
  "ended",
] as const;
export type Role = (typeof ROLES)[number];

export const STAFF = ["newsroom", "admin"] as const satisfies Role[];
export const SIGNED_OUT: readonly Role[] = ["none", "disabled", "ended"];
export const SIGNED_IN: readonly Role[] = ROLES.filter((role) => !SIGNED_OUT.includes(role));

/** What «own» and «another's» mean to referents and coordinators. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

export async function makeWorld() {
  // The portal has loaded its territory.
  const zone = await db().zone.findFirstOrThrow({ where: { validTo: null }, select: { id: true } });
  const zoneIds = [zone.id];
  return {
    zoneId: zone.id,
    organisationId: (await makeOrganisation({ partnerRole: "Partner", partnerOrder: 1 })).id,
    otherOrganisationId: (await makeOrganisation({ partnerRole: "Partner", partnerOrder: 2 })).id,
    labId: (await makeLab({ zoneIds })).id,
    otherLabId: (await makeLab({ zoneIds })).id,
  };
}

/** The account of each role; that of nobody is one whose session is not sent along. */
export async function makeCast(world: World): Promise<Record<Role, string>> {
  const rights: Record<Role, Partial<NewAccountInput>> = {
    none: {},
    member: { organisationIds: [world.organisationId] },
    referent: { referentOf: [world.organisationId] },
    otherReferent: { referentOf: [world.otherOrganisationId] },
    coordinator: { coordinatorOf: [world.labId] },
    otherCoordinator: { coordinatorOf: [world.otherLabId] },
    newsroom: { roles: ["newsroom"] },
    admin: { roles: ["admin"] },
    disabled: { roles: ["admin"] },
    ended: { roles: ["admin"] },
  };
  const cast = {} as Record<Role, string>;
  for (const role of ROLES) cast[role] = (await makeAccount(rights[role])).id;
  await disableAccount(SYSTEM, { id: cast.disabled, version: 1 });
  return cast;
}

const HOUR = 60 * 60 * 1000;

/** New sessions of accounts. Seen in the future, so that using them is never written down. */
async function makeSessions(accountIds: readonly string[]) {
  const inAnHour = new Date(Date.now() + HOUR);
  const sessions = accountIds.map((accountId) => ({ id: uuidv7(), accountId, ...newToken() }));
  await db().session.createMany({
    data: sessions.map(({ token: _token, ...session }) => ({
      ...{ ...session, seenAt: inAnHour, expiresAt: inAnHour },
    })),
  });
  return sessions;
}

export async function makeSession(accountId: string): Promise<{ id: string }> {
  const [session] = await makeSessions([accountId]);
  return { id: session?.id ?? "" };
}

/** What the browsers of roles send, each signed in anew. */
export async function cookiesOf(
  roles: readonly Role[],
  cast: Record<Role, string>,
): Promise<Record<string, string>[]> {
  const sessions = await makeSessions(roles.map((role) => cast[role]));
  await db().session.deleteMany({ where: { accountId: cast.ended } });
  return roles.map((role, at) =>
    role === "none" ? {} : { cookie: `portal-session=${sessions[at]?.token}` },
  );
}
