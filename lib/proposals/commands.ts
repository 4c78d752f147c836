import { isDeepStrictEqual } from "node:util";
import { type Actor, SYSTEM } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import type { AuditAction } from "#lib/audit/messages";
import { now } from "#lib/clock";
import { accountOf } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { needsSecondPerson } from "#lib/editorial/queries";
import { refuseStale } from "#lib/editorial/rules";
import { type VersionedInput, versionedSchema } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import type { ProposalState } from "#lib/generated/prisma/enums";
import { asJson, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { enqueue } from "#lib/infra/jobs";
import { NO_LONGER_VALID } from "#lib/proposals/messages";
import { canSendBack, canTakeBack } from "#lib/proposals/policy";
import { getLiveDocument } from "#lib/proposals/queries";
import { isStillValid, PROPOSAL_MAIL, PROPOSAL_SENT_BACK_MAIL } from "#lib/proposals/rules";
import {
  type ProposalPublication,
  type ProposalReturn,
  type ProposedRecord,
  proposalPublicationSchema,
  proposalReturnSchema,
} from "#lib/proposals/schema";
import { refuseSamePerson } from "#lib/publication/commands";
import { listOthers } from "#lib/review/queries";
import { saveSite, saveSiteText } from "#lib/site/commands";
import { type SiteInput, type SiteTextInput, siteSchema, siteTextSchema } from "#lib/site/schema";

/** Whether it is public now, or waits for somebody else. */
type Changed = Promise<{ proposed: boolean }>;

/** Says anew whose portal this is; where a second person is asked for, proposes it. */
export function changeSite(
  actor: Actor,
  { version, ...input }: SiteInput & { version: number },
  tx?: Tx,
): Changed {
  refuseUnless(canPublish(actor));
  const site = siteSchema.parse(input);
  const change = { record: { kind: "site", id: "1" }, document: site, version } as const;
  return changeRecord(actor, change, (tx) => saveSite(actor, { ...site, version }, tx), tx);
}

/** Writes a standing text anew; where a second person is asked for, proposes it. */
export function changeSiteText(
  actor: Actor,
  { version, ...input }: SiteTextInput & { version: number },
  tx?: Tx,
): Changed {
  refuseUnless(canPublish(actor));
  const { key, ...document } = siteTextSchema.parse(input);
  const change = { record: { kind: "site_text", id: key }, document, version } as const;
  const save = (tx: Tx) => saveSiteText(actor, { key, ...document, version }, tx);
  return changeRecord(actor, change, save, tx);
}

interface Change {
  record: ProposedRecord;
  document: object;
  /** The public version that was read. */
  version: number;
}

function changeRecord(
  actor: Actor,
  change: Change,
  save: (tx: Tx) => Promise<void>,
  tx: Tx | undefined,
): Changed {
  return inTransaction(tx, async (tx) => {
    const authorId = accountOf(actor);
    const proposed = authorId !== null && (await needsSecondPerson(actor, tx));
    if (proposed) {
      await propose(actor, { ...change, authorId }, tx);
      return { proposed };
    }
    await save(tx);
    if (authorId !== null) {
      const { kind, id: recordId } = change.record;
      // What was to be taken up again has been.
      const mine = { kind, recordId, authorId, state: { not: "waiting" } } as const;
      await tx.siteProposal.deleteMany({ where: mine });
    }
    return { proposed };
  });
}

async function propose(
  actor: Actor,
  { record, document, version, authorId }: Change & { authorId: string },
  tx: Tx,
): Promise<void> {
  const { kind, id: recordId } = record;
  await takeTurns(tx, `proposal:${kind}:${recordId}`);
  const live = await getLiveDocument(actor, record, tx);
  refuseStale({ count: live.version === version ? 1 : 0 });
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(document)), live.document)) {
    throw new DomainError("conflict", "Non è cambiato nulla: il testo pubblico dice già così.");
  }
  const waiting = { kind, recordId, state: "waiting" } as const;
  if ((await tx.siteProposal.count({ where: waiting })) > 0) {
    throw new DomainError(
      "conflict",
      "Una modifica di questo testo aspetta già una revisione: prima va pubblicata o restituita. Quello che è stato scritto è ancora qui.",
    );
  }
  const columns = {
    document: asJson(document),
    baseVersion: version,
    ...inState("waiting"),
  };
  const { id } = await tx.siteProposal.upsert({
    where: { kind_recordId_authorId: { kind, recordId, authorId } },
    create: { kind, recordId, authorId, ...columns },
    update: { ...columns, version: { increment: 1 } },
    select: { id: true },
  });
  await noteStep(actor, record, "text.propose", tx);
  const others = await listOthers(SYSTEM, [authorId], tx);
  for (const { id: accountId } of others) {
    await enqueue(tx, PROPOSAL_MAIL, { proposalId: id, accountId });
  }
}

/** Makes a proposal what the public reads; where the rule holds, never by the hand that wrote it. */
export function publishProposal(
  actor: Actor,
  input: ProposalPublication,
  tx?: Tx,
): Promise<ProposedRecord> {
  refuseUnless(canPublish(actor));
  const { id, version, liveVersion } = proposalPublicationSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const { record, authorId, document } = await getProposal(id, tx);
    await refuseSamePerson(actor, accountOf(actor), authorId, tx);
    if (!isStillValid(record, document)) throw new DomainError("conflict", NO_LONGER_VALID);
    refuseStale(await tx.siteProposal.deleteMany({ where: { id, version, state: "waiting" } }));
    const saving = { version: liveVersion, writerId: authorId };
    if (record.kind === "site") {
      await saveSite(actor, { ...siteSchema.parse(document), ...saving }, tx);
    } else {
      const text = siteTextSchema.parse({ ...document, key: record.id });
      await saveSiteText(actor, { ...text, ...saving }, tx);
    }
    return record;
  });
}

/** Gives a proposal back to its author, and says what is to be changed. */
export function sendProposalBack(
  actor: Actor,
  input: ProposalReturn,
  tx?: Tx,
): Promise<ProposedRecord> {
  refuseUnless(canPublish(actor));
  const { id, version, text } = proposalReturnSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const { record, authorId } = await getProposal(id, tx);
    refuseUnless(canSendBack(actor, { authorId }));
    const change = { ...inState("sent_back"), note: text, returnedById: accountOf(actor) };
    await changeState({ id, version }, change, tx);
    await noteStep(actor, record, "text.send_back", tx);
    await enqueue(tx, PROPOSAL_SENT_BACK_MAIL, { proposalId: id, accountId: authorId });
    return record;
  });
}

/** Takes one's proposal back before anybody decided; its text waits for its author. */
export function withdrawProposal(
  actor: Actor,
  input: VersionedInput,
  tx?: Tx,
): Promise<ProposedRecord> {
  refuseUnless(canPublish(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const { record, authorId } = await getProposal(id, tx);
    refuseUnless(canTakeBack(actor, { authorId }));
    await changeState({ id, version }, inState("withdrawn"), tx);
    await noteStep(actor, record, "text.withdraw", tx);
    return record;
  });
}

/** Drops what its author does not want to take up again. */
export function discardProposal(
  actor: Actor,
  input: VersionedInput,
  tx?: Tx,
): Promise<ProposedRecord> {
  refuseUnless(canPublish(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const { record, authorId } = await getProposal(id, tx);
    refuseUnless(canTakeBack(actor, { authorId }));
    refuseStale(
      await tx.siteProposal.deleteMany({ where: { id, version, state: { not: "waiting" } } }),
    );
    await noteStep(actor, record, "text.discard", tx);
    return record;
  });
}

async function getProposal(id: string, tx: Tx) {
  const found = await tx.siteProposal.findUnique({
    where: { id },
    select: { kind: true, recordId: true, authorId: true, document: true },
  });
  const document = found?.document;
  if (!found || typeof document !== "object" || document === null) throw notFound("Proposta");
  const record = { kind: found.kind, id: found.recordId } as ProposedRecord;
  return { record, authorId: found.authorId, document };
}

const inState = (state: ProposalState) => ({
  state,
  stateAt: now(),
  note: null,
  returnedById: null,
});

/** Only what still waits is decided, and by whoever has seen it as it is. */
async function changeState(
  { id, version }: { id: string; version: number },
  change: Parameters<Tx["siteProposal"]["updateMany"]>[0]["data"],
  tx: Tx,
): Promise<void> {
  refuseStale(
    await tx.siteProposal.updateMany({
      where: { id, version, state: "waiting" },
      data: { ...change, version: { increment: 1 } },
    }),
  );
}

/** Without its words: they are in no version yet. */
function noteStep(
  actor: Actor,
  { kind, id }: ProposedRecord,
  action: AuditAction,
  tx: Tx,
): Promise<void> {
  return recordAudit(actor, { action, entityKind: kind, entityId: id }, tx);
}
