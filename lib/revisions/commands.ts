import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { VersionedPage } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { inTransaction, type Tx } from "#lib/infra/db";
import { publishPage, savePageDraft } from "#lib/pages/commands";
import { getRevision } from "#lib/revisions/queries";

/**
 * Brings an earlier text back as a new draft; what was drafted stays among the revisions. The
 * public sees it only if that is asked for.
 */
export function restoreRevision(
  actor: Actor,
  input: VersionedPage & { number: number; publish?: boolean },
  tx?: Tx,
): Promise<{ version: number; revision: number }> {
  refuseUnless(canPublish(actor));
  const { number, publish, ...page } = input;
  return inTransaction(tx, async (tx) => {
    const { document } = await getRevision(actor, page, number, tx);
    const restored = await savePageDraft(actor, { ...page, document, restoredFrom: number }, tx);
    const { revision, version } = restored;
    if (!publish) return { revision, version };
    const published = await publishPage(actor, { ...page, version }, tx);
    return { revision, ...published };
  });
}
