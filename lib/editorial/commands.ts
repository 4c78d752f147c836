import type { Actor } from "#lib/actor";
import { asJson, type Tx } from "#lib/infra/db";

export type RevisionSubject = { meetingId: string } | { reportId: string } | { newsItemId: string };

interface NewRevision {
  subject: RevisionSubject;
  document: object;
  note?: string | undefined;
}

/** Writes the next revision of a page; revisions are never changed afterwards. */
export async function addRevision(
  actor: Actor,
  { subject, document, note }: NewRevision,
  tx: Tx,
): Promise<{ id: string; number: number }> {
  const last = await tx.revision.aggregate({ where: subject, _max: { number: true } });
  return tx.revision.create({
    data: {
      ...subject,
      number: (last._max.number ?? 0) + 1,
      document: asJson(document),
      note: note ?? null,
      authorKind: actor.kind,
      authorId: actor.kind === "account" ? actor.accountId : null,
    },
    select: { id: true, number: true },
  });
}
