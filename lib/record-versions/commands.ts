import { isDeepStrictEqual } from "node:util";
import { type Actor, SYSTEM } from "#lib/actor";
import { asJson, type Tx, takeTurns } from "#lib/infra/db";
import type { Present, VersionedRecord } from "#lib/record-versions/schema";

/** Reads what a record says within the transaction that changes it; null where there is none. */
type Load = (actor: Actor, id: string, tx: Tx) => Promise<Present | null>;

/**
 * Keeps what a record says before it is changed, unless that was kept when it was written. Whoever
 * changes the same record waits.
 * @returns the number of that version, null where there is no record yet
 */
export async function keepBefore(
  actor: Actor,
  record: VersionedRecord,
  load: Load,
  tx: Tx,
): Promise<number | null> {
  await takeTurns(tx, `record:${record.kind}:${record.id}`);
  const present = await load(actor, record.id, tx);
  // Who wrote it is not known here.
  return present && keep(SYSTEM, record, present, tx);
}

/**
 * Keeps what a record says now.
 * @param before what `keepBefore` answered; nothing for a record that was just made
 * @returns for the audit, from which version to which
 */
export async function keepAfter(
  actor: Actor,
  { before = null, ...record }: VersionedRecord & { before?: number | null },
  load: Load,
  tx: Tx,
): Promise<{ before?: { revision: number }; after: { revision: number } }> {
  const present = await load(actor, record.id, tx);
  if (!present) throw new Error(`There is no ${record.kind} ${record.id}`);
  const after = { revision: await keep(actor, record, present, tx) };
  return before === null ? { after } : { before: { revision: before }, after };
}

async function keep(
  author: Actor,
  { kind, id }: VersionedRecord,
  { document, savedAt }: Present,
  tx: Tx,
): Promise<number> {
  const last = await tx.recordVersion.findFirst({
    where: { kind, recordId: id },
    orderBy: { number: "desc" },
    select: { number: true, document: true },
  });
  if (last && isDeepStrictEqual(last.document, JSON.parse(JSON.stringify(document)))) {
    return last.number;
  }
  const number = (last?.number ?? 0) + 1;
  await tx.recordVersion.create({
    data: {
      kind,
      recordId: id,
      number,
      document: asJson(document),
      savedAt,
      authorKind: author.kind,
      authorId: author.kind === "account" ? author.accountId : null,
    },
    select: { id: true },
  });
  return number;
}
