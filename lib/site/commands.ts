import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { type SiteInput, type SiteTextInput, siteSchema, siteTextSchema } from "#lib/site/schema";
import { SITE } from "#lib/site/tags";

/** Says whose portal this is; every page carries it, so every page is rendered anew. */
export function saveSite(actor: Actor, input: SiteInput, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  const site = siteSchema.parse(input);
  return inTransaction(tx, async (tx) => {
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

/** Writes a standing text; its «ultimo aggiornamento» is the moment of writing. */
export function saveSiteText(actor: Actor, input: SiteTextInput, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  const { key, body, ...text } = siteTextSchema.parse(input);
  return inTransaction(tx, async (tx) => {
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
