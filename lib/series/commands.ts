import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { keepAfter } from "#lib/record-versions/commands";
import { loadSeriesDocument } from "#lib/series/queries";
import { type MeetingSeriesInput, meetingSeriesSchema } from "#lib/series/schema";
import { seriesTag } from "#lib/series/tags";
import { claimSlug } from "#lib/slugs/commands";

export function createSeries(
  actor: Actor,
  input: MeetingSeriesInput & { slugFrom?: string },
  tx?: Tx,
): Promise<{ id: string; slug: string }> {
  refuseUnless(canPublish(actor));
  const { slugFrom, ...rest } = input;
  const series = meetingSeriesSchema.parse(rest);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const from = slugFrom ?? series.title;
    const slug = await claimSlug(actor, { kind: "meeting_series", targetId: id, from }, tx);
    await tx.meetingSeries.create({ data: { id, slug, ...series }, select: { id: true } });
    const record = { kind: "meeting_series", id } as const;
    const versions = await keepAfter(actor, record, loadSeriesDocument, tx);
    await recordAudit(
      actor,
      { action: "series.create", entityKind: "meeting_series", entityId: id, ...versions },
      tx,
    );
    await touchTags(tx, [seriesTag(slug)]);
    return { id, slug };
  });
}
