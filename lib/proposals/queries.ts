import { listNewsroomAddresses } from "#lib/accounts/queries";
import { type Actor, isNewsroom } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { accountOf } from "#lib/editorial/commands";
import { canPublishDraftOf, requireNewsroom } from "#lib/editorial/policy";
import { needsSecondPerson } from "#lib/editorial/queries";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import type { ProposalState } from "#lib/generated/prisma/enums";
import { db, type Tx } from "#lib/infra/db";
import { canSendBack, canTakeBack } from "#lib/proposals/policy";
import { isStillValid } from "#lib/proposals/rules";
import type { ProposedRecord } from "#lib/proposals/schema";
import { loadSiteDocument, loadSiteTextDocument } from "#lib/site/queries";

const shown = {
  id: true,
  version: true,
  kind: true,
  recordId: true,
  state: true,
  note: true,
  baseVersion: true,
  authorId: true,
  returnedById: true,
  stateAt: true,
} satisfies Prisma.SiteProposalSelect;

/** What the public reads now, with its version. */
export async function getLiveDocument(
  actor: Actor,
  { kind, id }: ProposedRecord,
  tx: Tx = db(),
): Promise<{ document: object; version: number }> {
  const load = kind === "site" ? loadSiteDocument : loadSiteTextDocument;
  const present = await load(actor, id, tx);
  if (!present) throw notFound("Testo");
  return { document: present.document, version: present.version };
}

/** The change of a text that waits, or the one that whoever asks has to take up again. */
export async function findProposal(actor: Actor, { kind, id }: ProposedRecord) {
  requireNewsroom(actor);
  const me = accountOf(actor);
  const found = await db().siteProposal.findFirst({
    where: {
      kind,
      recordId: id,
      OR: [{ state: "waiting" }, ...(me === null ? [] : [{ authorId: me }])],
    },
    // The states in the order in which they are declared.
    orderBy: { state: "asc" },
    select: { ...shown, document: true },
  });
  if (!found) return null;
  const { document, authorId, returnedById, ...proposal } = found;
  if (typeof document !== "object" || document === null) throw notFound("Proposta");
  const [names, secondPerson] = await Promise.all([
    loadAccountNames(actor, [authorId, returnedById]),
    needsSecondPerson(actor),
  ]);
  const isWaiting = proposal.state === "waiting";
  const isValid = isStillValid({ kind, id }, document);
  return {
    ...proposal,
    document,
    /** What a text may say can have become stricter while it waited. */
    isValid,
    authorName: names.get(authorId) ?? null,
    returnedByName: (returnedById && names.get(returnedById)) || null,
    can: {
      publish: isWaiting && isValid && canPublishDraftOf(me, { secondPerson, authorId }),
      sendBack: isWaiting && canSendBack(actor, { authorId }),
      takeBack: canTakeBack(actor, { authorId }),
    },
  };
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

/** What somebody else has to read, the longest waiting first. */
export function listWaitingProposals(actor: Actor, limit: number) {
  return listProposals(actor, { state: "waiting" }, limit);
}

/** What somebody has to take up again. */
export function listReturnedProposals(actor: Actor, limit: number) {
  const authorId = accountOf(actor);
  const mine = authorId === null ? { id: { in: [] } } : { authorId };
  return listProposals(actor, { ...mine, state: { not: "waiting" } }, limit);
}

async function listProposals(actor: Actor, where: Prisma.SiteProposalWhereInput, limit: number) {
  requireNewsroom(actor);
  const [total, rows, texts] = await Promise.all([
    db().siteProposal.count({ where }),
    db().siteProposal.findMany({
      where,
      orderBy: [{ stateAt: "asc" }, { id: "asc" }],
      take: limit,
      select: shown,
    }),
    db().siteText.findMany({ select: { key: true, title: true } }),
  ]);
  const names = await loadAccountNames(
    actor,
    rows.flatMap(({ authorId, returnedById }) => [authorId, returnedById]),
  );
  const titles = new Map(texts.map(({ key, title }) => [key, title]));
  return {
    total,
    items: rows.map(({ kind, recordId, authorId, returnedById, ...proposal }) => ({
      ...proposal,
      record: { kind: kind as ProposedRecord["kind"], id: recordId },
      /** Of a standing text; the data of the portal have none. */
      title: titles.get(recordId) ?? null,
      isMine: authorId === accountOf(actor),
      authorName: names.get(authorId) ?? null,
      returnedByName: (returnedById && names.get(returnedById)) || null,
    })),
  };
}

export type ProposalListItem = Awaited<ReturnType<typeof listWaitingProposals>>["items"][number];

/** To whom something is to be told of a proposal; null once there is nothing to tell any more. */
export async function findProposalToTell(
  actor: Actor,
  told: { proposalId: string; accountId: string },
  state: ProposalState,
): Promise<{ to: string; record: ProposedRecord } | null> {
  if (!isNewsroom(actor)) return null;
  const found = await db().siteProposal.findFirst({
    where: { id: told.proposalId, state },
    select: { kind: true, recordId: true },
  });
  const addresses = await listNewsroomAddresses(actor);
  const to = addresses.find(({ id }) => id === told.accountId)?.email;
  if (!found || !to) return null;
  return { to, record: { kind: found.kind as ProposedRecord["kind"], id: found.recordId } };
}
