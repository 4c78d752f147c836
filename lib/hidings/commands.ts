import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { readPage } from "#lib/editorial/queries";
import { actionOn } from "#lib/editorial/rules";
import { PAGE_KINDS, type PageKind } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import { canHide, canShowAgain } from "#lib/hidings/policy";
import type { Hideable, HideableKind } from "#lib/hidings/schema";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { LABS } from "#lib/labs/tags";
import { FACETS_TURN, MEETINGS } from "#lib/meetings/tags";
import { NEWS } from "#lib/news/tags";
import { PAGE_TYPES } from "#lib/pages/commands";
import { PEOPLE } from "#lib/people/tags";
import { MATERIALS } from "#lib/placements/tags";
import { publishable } from "#lib/publication/rules";
import { SITE } from "#lib/site/tags";

const TABLE: Record<HideableKind, Prisma.Sql> = {
  meeting: Prisma.raw('"Meeting"'),
  report: Prisma.raw('"Report"'),
  news_item: Prisma.raw('"NewsItem"'),
  person: Prisma.raw('"Person"'),
  lab: Prisma.raw('"Lab"'),
  material: Prisma.raw('"Material"'),
};

/** Any page may show it, so all are drawn anew: this is rare, and none may be forgotten. */
const EVERYWHERE = [SITE, MEETINGS, NEWS, PEOPLE, LABS, MATERIALS];

/**
 * Takes an item out of everything the public sees, at once. Nothing of it is lost, and what is
 * written meanwhile stays hidden with it. What is hidden already stays so.
 */
export function hideItem(actor: Actor, item: Hideable, tx?: Tx): Promise<void> {
  refuseUnless(canHide(actor));
  const { kind, id } = item;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    // By hand: it is no change of the item, whose «ultimo aggiornamento» and version stay.
    const changed = await tx.$executeRaw`
      UPDATE ${TABLE[kind]} SET "hiddenAt" = ${now()} WHERE "id" = ${id}::uuid AND "hiddenAt" IS NULL`;
    if (changed === 0) return;
    if (isPage(kind)) await PAGE_TYPES[kind].withdraw?.(id, tx);
    await tell(actor, item, "hide", tx);
  });
}

/** Lets the public see again what was hidden, unless it was archived meanwhile. */
export function showItem(actor: Actor, item: Hideable, tx?: Tx): Promise<void> {
  refuseUnless(canShowAgain(actor));
  const { kind, id } = item;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const changed = await tx.$executeRaw`
      UPDATE ${TABLE[kind]} SET "hiddenAt" = NULL WHERE "id" = ${id}::uuid AND "hiddenAt" IS NOT NULL`;
    if (changed === 0) return;
    if (isPage(kind)) await deriveAgain(actor, { kind, id }, tx);
    await tell(actor, item, "show", tx);
  });
}

/** What hiding took out of the archive is made again from the public version. */
async function deriveAgain(actor: Actor, page: { kind: PageKind; id: string }, tx: Tx) {
  const type = PAGE_TYPES[page.kind];
  if (!type.withdraw) return;
  const { liveRevision, archivedAt } = await readPage(actor, page, tx);
  if (!liveRevision || archivedAt) return;
  await type.project(actor, page.id, publishable(type, liveRevision.document), tx);
}

async function tell(actor: Actor, { kind, id }: Hideable, verb: "hide" | "show", tx: Tx) {
  const action = isPage(kind) ? actionOn(kind, verb) : (`${kind}.${verb}` as const);
  await recordAudit(actor, { action, entityKind: kind, entityId: id }, tx);
  await touchTags(tx, EVERYWHERE);
}

const isPage = (kind: HideableKind): kind is PageKind =>
  (PAGE_KINDS as readonly string[]).includes(kind);
