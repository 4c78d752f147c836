import { listNewsroomAddresses } from "#lib/accounts/queries";
import type { Actor } from "#lib/actor";
import { readPage } from "#lib/editorial/queries";
import type { PageRef } from "#lib/editorial/schema";
import { isNotFound } from "#lib/errors";
import type { DraftState } from "#lib/generated/prisma/enums";
import { db, type Tx } from "#lib/infra/db";

/** The newsroom without those given: who acts is not told of it. */
export async function listOthers(
  actor: Actor,
  without: readonly (string | null)[],
  tx: Tx = db(),
): Promise<{ id: string; email: string }[]> {
  const all = await listNewsroomAddresses(actor, tx);
  return all.filter(({ id }) => !without.includes(id));
}

/**
 * The address of somebody to be told of a page; null when there is nothing to tell any more: the
 * page has moved on, or has gone, or they no longer work in the newsroom.
 */
export async function findToldAddress(
  actor: Actor,
  told: { page: PageRef; accountId: string },
  state: DraftState,
): Promise<string | null> {
  const page = await readPage(actor, told.page).catch((error) => {
    if (isNotFound(error)) return null;
    throw error;
  });
  if (page?.draftState !== state || page.archivedAt !== null) return null;
  const addresses = await listNewsroomAddresses(actor);
  return addresses.find(({ id }) => id === told.accountId)?.email ?? null;
}
