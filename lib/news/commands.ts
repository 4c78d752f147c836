import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { type DraftSave, openDraft, type PageType, saveDraft } from "#lib/editorial/commands";
import type { Versioned } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { NEWS_WORDS } from "#lib/news/messages";
import { canWriteNews } from "#lib/news/policy";
import { listAffectedTags } from "#lib/news/queries";
import {
  type NewsDocument,
  newNewsSchema,
  newsDocumentSchema,
  newsDraftSchema,
} from "#lib/news/schema";
import { archivePage, type Publication, publishDraft } from "#lib/publication/commands";
import { plainText } from "#lib/rich-text/rules";
import { claimSlug, renameSlug } from "#lib/slugs/commands";
import { unique } from "#lib/unique";

interface NewNewsItem {
  document: NewsDocument;
  slugFrom?: string;
  demonstration?: boolean;
}

/** A news item as a kind of page. */
export const NEWS_PAGE: PageType<NewsDocument> = {
  kind: "news_item",
  draftSchema: newsDraftSchema,
  documentSchema: newsDocumentSchema,
  words: NEWS_WORDS,
  listTags: listAffectedTags,
  listGone,
  project: async (_actor, id, document, tx) => {
    const { cover } = document;
    const data = {
      ...columns(document),
      coverId: cover?.fileId ?? null,
      coverAlt: cover?.alt ?? null,
    };
    await tx.newsItem.update({ where: { id }, data, select: { id: true } });
    await writeRelations(id, document, tx);
  },
  rename: async (actor, id, { title }, tx) => {
    if (title.trim() === "") return;
    const before = await tx.newsItem.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    const claim = { kind: "news_item", targetId: id, from: title } as const;
    const slug = await renameSlug(actor, { ...claim, slug: before.slug }, tx);
    await tx.newsItem.update({ where: { id }, data: { title, slug }, select: { id: true } });
  },
};

/** Opens a news item as a draft. */
export function createNewsItem(
  actor: Actor,
  input: NewNewsItem,
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canWriteNews(actor));
  const document = newNewsSchema.parse(input.document);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const from = input.slugFrom ?? document.title;
    const slug = await claimSlug(actor, { kind: "news_item", targetId: id, from }, tx);
    await tx.newsItem.create({
      data: { id, slug, demonstration: input.demonstration ?? false, ...columns(document) },
      select: { id: true },
    });
    await openDraft(actor, { page: { kind: "news_item", id }, document, audit: { slug } }, tx);
    return { id, slug, version: 1 };
  });
}

/** Saves the draft beside the public version, or starts one. */
export function saveNewsDraft(actor: Actor, input: DraftSave, tx?: Tx) {
  return saveDraft(actor, NEWS_PAGE, input, tx);
}

export function publishNewsItem(actor: Actor, input: Publication, tx?: Tx) {
  return publishDraft(actor, NEWS_PAGE, input, tx);
}

export function archiveNewsItem(actor: Actor, input: Versioned, tx?: Tx) {
  return archivePage(actor, NEWS_PAGE, input, tx);
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

/** Of what a news item names, what has gone since it was chosen. */
async function listGone(_actor: Actor, document: NewsDocument, tx: Tx): Promise<string[]> {
  const among = (ids: readonly string[]) => ({ where: { id: { in: unique(ids) } } });
  const themes = await tx.thematicArea.count(among(document.thematicAreaIds));
  const zones = await tx.zone.count(among(document.zoneIds));
  const meetings = await tx.meeting.count(among(document.meetingIds));
  return [
    ...(themes < unique(document.thematicAreaIds).length ? ["un tema"] : []),
    ...(zones < unique(document.zoneIds).length ? ["una zona"] : []),
    ...(meetings < unique(document.meetingIds).length ? ["un incontro"] : []),
  ];
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
