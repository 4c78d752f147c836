import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import type { Present } from "#lib/record-versions/schema";
import { richTextSchema } from "#lib/rich-text/schema";
import { pendingIn, withoutPending } from "#lib/site/rules";
import { SITE_TEXT_KEYS, type SiteTextKey } from "#lib/site/schema";

/** What the newsroom writes of the portal, with the version that says so. */
const written = {
  name: true,
  tagline: true,
  introduction: true,
  ownerName: true,
  ownerUrl: true,
  dpoName: true,
  dpoEmail: true,
  contactEmail: true,
  accessibilityStatementUrl: true,
  contentLicenceName: true,
  contentLicenceUrl: true,
  timeZone: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.SiteSelect;

const writtenText = {
  title: true,
  lead: true,
  body: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.SiteTextSelect;

/** Whose portal this is: what the frame of every page says. */
export async function getSite(_actor: Actor, tx: Tx = db()) {
  const site = await tx.site.findUnique({
    where: { id: 1 },
    select: { ...written, demonstration: true, secondPerson: true },
  });
  if (!site) throw notFound("Sito");
  return site;
}

export type Site = Awaited<ReturnType<typeof getSite>>;

/** A standing text; what it still has to say is shown to whoever can say it. */
export async function getSiteText(actor: Actor, key: SiteTextKey) {
  const text = await db().siteText.findUnique({
    where: { key },
    select: writtenText,
  });
  if (!text) throw notFound("Testo");
  const body = richTextSchema.parse(text.body);
  return { ...text, body: canPublish(actor) ? body : withoutPending(body) };
}

export type SiteText = Awaited<ReturnType<typeof getSiteText>>;

/** The standing texts that still have something to say. */
export async function listPendingTexts(actor: Actor) {
  const texts = await Promise.all(
    SITE_TEXT_KEYS.map(async (key) => ({ key, ...(await getSiteText(actor, key)) })),
  );
  return texts
    .map(({ key, title, body }) => ({ key, title, pending: pendingIn(body).length }))
    .filter(({ pending }) => pending > 0);
}

/** With the version of the same moment: who compares with it says what they saw. */
interface Numbered extends Present {
  version: number;
}

/** What is kept of the portal's own data at each save. */
export async function loadSiteDocument(
  _actor: Actor,
  _id: string,
  tx: Tx,
): Promise<Numbered | null> {
  const site = await tx.site.findUnique({
    where: { id: 1 },
    select: written,
  });
  if (!site) return null;
  const { version, updatedAt, ...document } = site;
  return { document, version, savedAt: updatedAt };
}

/** What is kept of a standing text at each save. */
export async function loadSiteTextDocument(
  _actor: Actor,
  key: string,
  tx: Tx,
): Promise<Numbered | null> {
  const text = await tx.siteText.findUnique({
    where: { key },
    select: writtenText,
  });
  if (!text) return null;
  const { version, updatedAt, ...document } = text;
  return { document, version, savedAt: updatedAt };
}
