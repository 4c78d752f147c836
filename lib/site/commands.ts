import { type Actor, holderOf, isAdmin } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { accountOf } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { DraftConflict, refuseStale } from "#lib/editorial/rules";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { refuseSamePerson } from "#lib/publication/commands";
import { keepAfter, keepBefore } from "#lib/record-versions/commands";
import { loadSiteDocument, loadSiteTextDocument } from "#lib/site/queries";
import {
  type SiteInput,
  type SiteTextInput,
  type SiteTextKey,
  siteSchema,
  siteTextSchema,
} from "#lib/site/schema";
import { SITE } from "#lib/site/tags";

interface Saving {
  /** Who read a version names it, and overwrites no other. */
  version?: number;
  /** The account that wrote it, where that is not who saves it. */
  writerId?: string;
}

/**
 * Says whose portal this is; every page carries it, so every page is rendered anew. Where a second
 * person is asked for, who wrote it cannot also save it.
 */
export function saveSite(
  actor: Actor,
  { version, writerId, ...input }: SiteInput & Saving,
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const site = siteSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await refuseSamePerson(actor, accountOf(actor), writerId ?? accountOf(actor), tx);
    const before = await keepBefore(actor, SITE_RECORD, loadSiteDocument, tx);
    if (version !== undefined) {
      refuseStale({ count: await tx.site.count({ where: { id: 1, version } }) });
    }
    await tx.site.upsert({
      where: { id: 1 },
      create: site,
      update: { ...site, version: { increment: 1 } },
      select: { id: true },
    });
    const kept = { ...SITE_RECORD, before };
    const versions = await keepAfter(writerOf(actor, writerId), kept, loadSiteDocument, tx);
    const after = { ...versions.after, ...(writerId && { proposedById: writerId }) };
    await recordAudit(
      actor,
      { action: "site.save", entityKind: "site", entityId: "1", ...versions, after },
      tx,
    );
    await touchTags(tx, [SITE]);
  });
}

const SITE_RECORD = { kind: "site", id: "1" } as const;

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
    await takeTurns(tx, "site.second_person");
    const select = { secondPerson: true, updatedAt: true } as const;
    const before = await tx.site.findUniqueOrThrow({ where: { id: 1 }, select });
    // What the public reads is as old as it was.
    const data = { secondPerson, updatedAt: before.updatedAt };
    await tx.site.update({ where: { id: 1 }, data, select: { id: true } });
    const record = { action: "site.second_person", entityKind: "site", entityId: "1" } as const;
    const values = {
      before: { secondPerson: before.secondPerson },
      after: { secondPerson },
    };
    await recordAudit(actor, { ...record, ...values }, tx);
  });
}

/**
 * Writes a standing text; its «ultimo aggiornamento» is the moment of writing. Where a second person
 * is asked for, who wrote it cannot also save it.
 */
export function saveSiteText(
  actor: Actor,
  { version, writerId, ...input }: SiteTextInput & Saving,
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const { key, body, ...text } = siteTextSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await refuseSamePerson(actor, accountOf(actor), writerId ?? accountOf(actor), tx);
    const record = { kind: "site_text", id: key } as const;
    const before = await keepBefore(actor, record, loadSiteTextDocument, tx);
    if (version !== undefined) await refuseOther(key, version, tx);
    const data = { ...text, body: asJson(body) };
    await tx.siteText.upsert({
      where: { key },
      create: { key, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { key: true },
    });
    const kept = { ...record, before };
    const versions = await keepAfter(writerOf(actor, writerId), kept, loadSiteTextDocument, tx);
    const after = { ...versions.after, ...(writerId && { proposedById: writerId }) };
    await recordAudit(
      actor,
      { action: "text.save", entityKind: "site_text", entityId: key, ...versions, after },
      tx,
    );
    await touchTags(tx, [SITE]);
  });
}

/** Whose words a version has; who saves it stands in the audit. */
function writerOf(actor: Actor, writerId: string | undefined): Actor {
  return writerId === undefined ? actor : holderOf(writerId);
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
