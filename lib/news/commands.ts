import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { addRevision } from "#lib/editorial/commands";
import { publicationColumns, refuseStale, requireDraft } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { canWriteNews } from "#lib/news/policy";
import { listAffectedTags } from "#lib/news/queries";
import { type NewsDocument, newsDocumentSchema } from "#lib/news/schema";
import { plainText } from "#lib/rich-text/rules";
import { claimSlug } from "#lib/slugs/commands";

interface NewNewsItem {
  document: NewsDocument;
  slugFrom?: string;
  demonstration?: boolean;
}

/** Opens a news item as a draft. */
export function createNewsItem(
  actor: Actor,
  input: NewNewsItem,
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canWriteNews(actor));
  const document = newsDocumentSchema.parse(input.document);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const slug = await claimSlug(
      actor,
      { kind: "news_item", targetId: id, from: input.slugFrom ?? document.title },
      tx,
    );
    await tx.newsItem.create({
      data: { id, slug, demonstration: input.demonstration ?? false, ...columns(document) },
      select: { id: true },
    });
    const revision = await addRevision(actor, { subject: { newsItemId: id }, document }, tx);
    await tx.newsItem.update({
      where: { id },
      data: { draftRevisionId: revision.id, draftState: "draft" },
      select: { id: true },
    });
    await recordAudit(
      actor,
      { action: "news.create", entityKind: "news_item", entityId: id, after: { slug } },
      tx,
    );
    return { id, slug, version: 1 };
  });
}

/** Makes the draft the public version. */
export function publishNewsItem(
  actor: Actor,
  input: Versioned & { publishedAt?: Date },
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canWriteNews(actor));
  return inTransaction(tx, async (tx) => {
    const found = await tx.newsItem.findFirst({
      where: { id: input.id, archivedAt: null },
      select: {
        id: true,
        firstPublishedAt: true,
        draftRevision: { select: { id: true, number: true, document: true } },
      },
    });
    const item = requireDraft(found, "Notizia");
    const document = newsDocumentSchema.parse(item.draftRevision.document);
    const publishedAt = input.publishedAt ?? now();
    const tagsBefore = await listAffectedTags(actor, item.id, tx);
    const changed = await tx.newsItem.updateMany({
      where: { id: item.id, version: input.version, draftRevisionId: item.draftRevision.id },
      data: {
        ...columns(document),
        ...publicationColumns(item, publishedAt),
      },
    });
    refuseStale(changed);
    await writeRelations(item.id, document, tx);
    await recordAudit(
      actor,
      {
        action: "news.publish",
        entityKind: "news_item",
        entityId: item.id,
        after: { revision: item.draftRevision.number },
      },
      tx,
    );
    await touchTags(tx, [...tagsBefore, ...(await listAffectedTags(actor, item.id, tx))]);
    return { version: input.version + 1 };
  });
}

/** Takes a news item out of every list; nothing of it is lost. */
export function archiveNewsItem(actor: Actor, input: Versioned, tx?: Tx): Promise<void> {
  refuseUnless(canWriteNews(actor));
  return inTransaction(tx, async (tx) => {
    const changed = await tx.newsItem.updateMany({
      where: { id: input.id, version: input.version, archivedAt: null },
      data: { archivedAt: now(), version: { increment: 1 } },
    });
    refuseStale(changed);
    await recordAudit(
      actor,
      { action: "news.archive", entityKind: "news_item", entityId: input.id },
      tx,
    );
    await touchTags(tx, await listAffectedTags(actor, input.id, tx));
  });
}

function columns(document: NewsDocument) {
  const { kind, title, lead, body, sourceNote, sourceUrl } = document;
  return {
    kind,
    title,
    lead,
    body: asJson(body),
    bodyText: plainText(body),
    sourceNote,
    sourceUrl,
  };
}

async function writeRelations(newsItemId: string, document: NewsDocument, tx: Tx): Promise<void> {
  const ofItem = { where: { newsItemId } };
  await tx.newsItemTheme.deleteMany(ofItem);
  await tx.newsItemZone.deleteMany(ofItem);
  await tx.newsItemMeeting.deleteMany(ofItem);
  await tx.newsItemTheme.createMany({
    data: unique(document.thematicAreaIds).map((thematicAreaId) => ({
      newsItemId,
      thematicAreaId,
    })),
  });
  await tx.newsItemZone.createMany({
    data: unique(document.zoneIds).map((zoneId) => ({ newsItemId, zoneId })),
  });
  await tx.newsItemMeeting.createMany({
    data: unique(document.meetingIds).map((meetingId) => ({ newsItemId, meetingId })),
  });
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
