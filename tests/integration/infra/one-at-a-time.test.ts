import { setImmediate as later } from "node:timers/promises";
import { expect, test } from "vitest";
import { getAccount } from "#lib/accounts/queries";
import { SYSTEM } from "#lib/actor";
import { inTransaction } from "#lib/infra/db";
import { makeAccount, makeOrganisation } from "#tests/support/factories";

test("the relations of a reading within a transaction are asked for one after the other", async () => {
  const warnings: string[] = [];
  process.on("warning", ({ message }) => warnings.push(message));
  const organisation = await makeOrganisation();
  const { id } = await makeAccount({ roles: ["newsroom"], organisationIds: [organisation.id] });
  const account = await inTransaction(undefined, (tx) => getAccount(SYSTEM, id, tx));
  expect(account).toMatchObject({ roles: ["newsroom"], organisations: [{ id: organisation.id }] });
  // What a statement is refused for stands in nobody else's way.
  const refused = inTransaction(undefined, async (tx) =>
    Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`]),
  );
  await expect(refused).rejects.toThrow(/division by zero/);
  expect(await getAccount(SYSTEM, id)).toEqual(account);
  await later();
  expect(warnings).toEqual([]);
});
