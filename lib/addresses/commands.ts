import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import type { EntityKind, FacetKind } from "#lib/generated/prisma/enums";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { labTag } from "#lib/labs/tags";
import { FACETS_TURN, MEETINGS, meetingTag } from "#lib/meetings/tags";
import { newsTag } from "#lib/news/tags";
import { organisationTag } from "#lib/organisations/tags";
import { personTag } from "#lib/people/tags";
import { seriesTag } from "#lib/series/tags";
import { SITE } from "#lib/site/tags";
import { moveSlug } from "#lib/slugs/commands";
import { zoneTag } from "#lib/territory/tags";
import { themeTag } from "#lib/themes/tags";

type Movable = Exclude<EntityKind, "municipality">;

const TAG: Record<Movable, (slug: string) => string> = {
  meeting: meetingTag,
  meeting_series: seriesTag,
  news_item: newsTag,
  person: personTag,
  organisation: organisationTag,
  zone: zoneTag,
  thematic_area: themeTag,
  lab: labTag,
};

const FACET: Partial<Record<Movable, FacetKind>> = {
  person: "person",
  organisation: "organisation",
  zone: "zone",
  thematic_area: "theme",
  lab: "lab",
};

/**
 * Gives a page another address; the old one redirects for ever. Any page may link to it, so all
 * are rendered anew: this is rare, and an exact list would be long.
 */
export function changeAddress(
  actor: Actor,
  input: { kind: Movable; id: string; from: string },
  tx?: Tx,
): Promise<{ slug: string }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const before = await tx.slugHistory.findFirstOrThrow({
      where: { kind: input.kind, targetId: input.id, current: true },
      select: { slug: true },
    });
    const claim = { kind: input.kind, targetId: input.id, from: input.from };
    const slug = await moveSlug(actor, claim, tx);
    await writeSlug(input.kind, input.id, slug, tx);
    const facet = FACET[input.kind];
    if (facet) {
      await tx.meetingFacet.updateMany({
        where: { facet, value: before.slug },
        data: { value: slug },
      });
    }
    await recordAudit(
      actor,
      {
        action: "address.change",
        entityKind: input.kind,
        entityId: input.id,
        before: { slug: before.slug },
        after: { slug },
      },
      tx,
    );
    const tag = TAG[input.kind];
    await touchTags(tx, [tag(before.slug), tag(slug), MEETINGS, SITE]);
    return { slug };
  });
}

async function writeSlug(kind: Movable, id: string, slug: string, tx: Tx): Promise<void> {
  const change = { where: { id }, data: { slug }, select: { id: true } } as const;
  const write: Record<Movable, () => Promise<unknown>> = {
    meeting: () => tx.meeting.update(change),
    meeting_series: () => tx.meetingSeries.update(change),
    news_item: () => tx.newsItem.update(change),
    person: () => tx.person.update(change),
    organisation: () => tx.organisation.update(change),
    zone: () => tx.zone.update(change),
    thematic_area: () => tx.thematicArea.update(change),
    lab: () => tx.lab.update(change),
  };
  await write[kind]();
}
