import { expect, test } from "vitest";
import { disableAccount, setRights } from "#lib/accounts/commands";
import { getAccount } from "#lib/accounts/queries";
import { type Actor, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { inviteMember } from "#lib/invitations/commands";
import { listOpenInvitations } from "#lib/invitations/queries";
import { makeAccount, makeOrganisation, NO_RIGHTS } from "#tests/support/factories";

let count = 0;
async function invite(actor: Actor, organisationId = "") {
  count += 1;
  const input = { name: "Invitata", email: `ritirata-${count}@ente.example`, organisationId };
  return (await inviteMember(actor, input)).id;
}

async function openAmong(accountIds: string[]) {
  const open = (await listOpenInvitations(SYSTEM)).map(({ account }) => account.id);
  return accountIds.map((id) => open.includes(id));
}

test("who is shut out brings nobody in any more; what others sent stays", async () => {
  const organisation = await makeOrganisation();
  const referent = await makeAccount({ referentOf: [organisation.id] });
  const other = await makeAccount({ referentOf: [organisation.id] });
  const invited = [
    await invite(referent.actor, organisation.id),
    await invite(other.actor, organisation.id),
  ];
  expect(await openAmong(invited)).toEqual([true, true]);
  await disableAccount(SYSTEM, { id: referent.id, version: 1 });
  expect(await openAmong(invited)).toEqual([false, true]);
  const entry = await db().auditEntry.findFirst({
    where: { entityId: referent.id, action: "account.disable" },
  });
  expect(entry?.after).toMatchObject({ state: "disabled", withdrawn: 1 });
});

test("who is no longer a referent somewhere brings nobody in there any more", async () => {
  const [left, kept] = [await makeOrganisation(), await makeOrganisation()];
  const { id, actor } = await makeAccount({ referentOf: [left.id, kept.id] });
  const invited = [await invite(actor, left.id), await invite(actor, kept.id)];
  await setRights(SYSTEM, { ...NO_RIGHTS, id, version: 1, referentOf: [kept.id] });
  expect(await openAmong(invited)).toEqual([false, true]);
});

test("who leaves the newsroom leaves no invitation open; who changes role there keeps them", async () => {
  const { id, actor } = await makeAccount({ roles: ["newsroom"] });
  const organisation = await makeOrganisation();
  const invited = [await invite(actor), await invite(actor, organisation.id)];
  await setRights(SYSTEM, { ...NO_RIGHTS, id, version: 1, roles: ["admin"], referentOf: [] });
  expect(await openAmong(invited)).toEqual([true, true]);
  const { version } = await getAccount(SYSTEM, id);
  // Another administrator, so that this one is not the last.
  await makeAccount({ roles: ["admin"] });
  await setRights(SYSTEM, { ...NO_RIGHTS, id, version, referentOf: [organisation.id] });
  expect(await openAmong(invited)).toEqual([false, true]);
});
