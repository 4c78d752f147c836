import { type Actor, isAdmin } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { DraftConflict, refuseStale } from "#lib/editorial/rules";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import {
  type SiteInput,
  type SiteTextInput,
  type SiteTextKey,
  siteSchema,
  siteTextSchema,
} from "#lib/site/schema";
import { SITE } from "#lib/site/tags";

/**
 * Says whose portal this is; every page carries it, so every page is rendered anew. Who read a
 * version names it, and overwrites no other.
 */
export function saveSite(
  actor: Actor,
  { version, ...input }: SiteInput & { version?: number },
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const site = siteSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, "site");
    if (version !== undefined) {
      refuseStale({ count: await tx.site.count({ where: { id: 1, version } }) });
    }
    await tx.site.upsert({
      where: { id: 1 },
      create: site,
      update: { ...site, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(actor, { action: "site.save", entityKind: "site", entityId: "1" }, tx);
    await touchTags(tx, [SITE]);
  });
}

/** Marks the installation as a demonstration: a banner on every page, and `noindex`. */
export function markDemonstration(actor: Actor, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    await tx.site.update({
      where: { id: 1 },
      data: { demonstration: true },
      select: { id: true },
    });
    await recordAudit(
      actor,
      { action: "site.demonstration", entityKind: "site", entityId: "1" },
      tx,
    );
    await touchTags(tx, [SITE]);
  });
}

/** Whether what is published must have been written by somebody else. A setting, so an administrator's. */
export function setSecondPerson(actor: Actor, secondPerson: boolean, tx?: Tx): Promise<void> {
  refuseUnless(isAdmin(actor));
  return inTransaction(tx, async (tx) => {
    const data = { secondPerson };
    await tx.site.update({ where: { id: 1 }, data, select: { id: true } });
    const record = { action: "site.second_person", entityKind: "site", entityId: "1" } as const;
    await recordAudit(actor, { ...record, after: { secondPerson } }, tx);
  });
}

/**
 * Writes a standing text; its «ultimo aggiornamento» is the moment of writing. Who read a version
 * names it, and overwrites no other.
 */
export function saveSiteText(
  actor: Actor,
  { version, ...input }: SiteTextInput & { version?: number },
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const { key, body, ...text } = siteTextSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, `site-text:${key}`);
    if (version !== undefined) await refuseOther(key, version, tx);
    const data = { ...text, body: asJson(body) };
    await tx.siteText.upsert({
      where: { key },
      create: { key, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { key: true },
    });
    await recordAudit(actor, { action: "text.save", entityKind: "site_text", entityId: key }, tx);
    await touchTags(tx, [SITE]);
  });
}

async function refuseOther(key: SiteTextKey, version: number, tx: Tx): Promise<void> {
  const found = await tx.siteText.findUnique({ where: { key } });
  if (!found || found.version === version) return;
  const { title, lead, body, updatedAt } = found;
  throw new DraftConflict({
    version: found.version,
    document: { key, title, lead, body },
    draftState: null,
    savedAt: updatedAt,
    authorName: null,
  });
}
