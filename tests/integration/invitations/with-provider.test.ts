import { afterAll, expect, test } from "vitest";
import { disableAccount, setRights } from "#lib/accounts/commands";
import { SYSTEM } from "#lib/actor";
import { enterWithIdentity } from "#lib/identities/commands";
import { db } from "#lib/infra/db";
import { inviteFirstAdministrator } from "#lib/invitations/commands";
import { makeAccount } from "#tests/support/factories";

// The settings of this process: a provider of identities came after the accounts.
const PROVIDER = {
  OIDC_ISSUER: "https://idp.example/",
  OIDC_CLIENT_ID: "portale",
  OIDC_CLIENT_SECRET: "un-segreto",
};
Object.assign(process.env, PROVIDER);
afterAll(() => {
  for (const name of Object.keys(PROVIDER)) delete process.env[name];
});

const CONFLICT = { code: "conflict" };
const rights = {
  roles: ["admin" as const],
  organisationIds: [],
  referentOf: [],
  coordinatorOf: [],
  emailExempt: false,
};

test("administrators who came in by e-mail get a link to bind their credentials, until one has", async () => {
  const ada = await makeAccount({ roles: ["admin"], name: "Ada" });
  const bice = await makeAccount({ roles: ["admin"], name: "Bice" });
  await makeAccount({ roles: ["admin"], demonstration: true, emailExempt: true });
  const link = await inviteFirstAdministrator(SYSTEM);
  const next = await inviteFirstAdministrator(SYSTEM);
  const proven = (subject: string, issuer = "https://idp.example") => ({ issuer, subject });
  expect(await enterWithIdentity(SYSTEM, { ...proven("ada"), invitation: link?.token })).toEqual({
    kind: "unknown",
  });
  // Of another provider, as that of a trial: with these credentials nobody comes in here.
  await db().identity.create({
    data: { accountId: bice.id, ...proven("bice", "https://prove.example") },
  });
  expect(await inviteFirstAdministrator(SYSTEM)).not.toBeNull();
  const last = await inviteFirstAdministrator(SYSTEM);
  expect(last?.token).not.toBe(next?.token);
  expect(await enterWithIdentity(SYSTEM, { ...proven("ada"), invitation: last?.token })).toEqual({
    kind: "known",
    accountId: ada.id,
  });
  expect(await inviteFirstAdministrator(SYSTEM)).toBeNull();

  // She is the only one who can come in, however many there are.
  const { version } = await db().account.findUniqueOrThrow({ where: { id: ada.id } });
  const shutOut = disableAccount(SYSTEM, { id: ada.id, version });
  await expect(shutOut).rejects.toMatchObject(CONFLICT);
  await setRights(SYSTEM, { ...rights, id: bice.id, version: 1, emailExempt: true });
  await disableAccount(SYSTEM, { id: ada.id, version });
  const unexempt = setRights(SYSTEM, { ...rights, id: bice.id, version: 2 });
  await expect(unexempt).rejects.toMatchObject(CONFLICT);
});
