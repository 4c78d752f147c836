import { v7 as uuidv7 } from "uuid";
import { TOO_MANY_REQUESTS } from "#lib/access/messages";
import { visibleRequests } from "#lib/access/policy";
import { listDeciders } from "#lib/access/queries";
import {
  DECISION_MAIL,
  REQUEST_MAIL,
  REQUESTS_IN_ALL,
  REQUESTS_PER_CLIENT,
  REQUESTS_PER_EMAIL,
} from "#lib/access/rules";
import {
  type AccessRequestInput,
  type ApprovalInput,
  accessRequestSchema,
  approvalSchema,
  type RefusalInput,
  refusalSchema,
} from "#lib/access/schema";
import { createAccount } from "#lib/accounts/commands";
import { canBringIn } from "#lib/accounts/policy";
import { type Actor, SYSTEM } from "#lib/actor";
import { recordAudit, recordCleaning } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { bindIdentity } from "#lib/identities/commands";
import { withinLimit } from "#lib/infra/attempts";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { enqueue } from "#lib/infra/jobs";
import { bringIn } from "#lib/invitations/commands";
import { turnOf } from "#lib/invitations/rules";
import { visibleOrganisations } from "#lib/organisations/policy";
import { findAccountOfIdentity, findClaim } from "#lib/sign-in/queries";
import { networkOf } from "#lib/sign-in/rules";

/**
 * Asks to come in. What is answered does not tell whether somebody with this address is known, and
 * asking twice the same changes nothing. An address proves nothing: another request of it waits too.
 */
export async function requestAccess(
  actor: Actor,
  input: AccessRequestInput & { claim?: string | undefined; from: string },
): Promise<void> {
  const claim = input.claim ? await findClaim(actor, input.claim) : null;
  const { email, organisationId, organisationName, message, ...request } = accessRequestSchema({
    proven: claim !== null,
  }).parse(input);
  await refuseTooMany(input.from, email);
  await inTransaction(undefined, async (tx) => {
    await refuseUnknownPlaces(actor, { organisationId, zoneId: request.zoneId }, tx);
    const id = uuidv7();
    const asked = {
      ...request,
      email,
      organisationId,
      organisationName: organisationId ? null : organisationName,
      message: message || null,
      issuer: claim?.issuer ?? null,
      subject: claim?.subject ?? null,
    };
    await takeTurns(tx, `requests of ${email ?? claim?.subject}`);
    if ((await tx.accessRequest.count({ where: { ...asked, state: "waiting" } })) > 0) return;
    // Of one identity only one request waits.
    const made = await tx.accessRequest.createMany({
      data: { id, ...asked },
      skipDuplicates: true,
    });
    if (made.count === 0) return;
    await recordAudit(
      actor,
      { action: "access.request", entityKind: "access_request", entityId: id },
      tx,
    );
    // One job for each: what one server refuses is not sent again to the others.
    for (const { id: accountId } of await listDeciders(SYSTEM, { id }, tx)) {
      await enqueue(tx, REQUEST_MAIL, { requestId: id, accountId });
    }
  });
}

/** Who is stopped at their own limit uses up nothing of what all may send. */
async function refuseTooMany(from: string, email: string | null): Promise<void> {
  const allowed =
    (await withinLimit(REQUESTS_PER_CLIENT, networkOf(from))) &&
    (email === null || (await withinLimit(REQUESTS_PER_EMAIL, email))) &&
    (await withinLimit(REQUESTS_IN_ALL, "all"));
  if (!allowed) throw new DomainError("too_many", TOO_MANY_REQUESTS);
}

/**
 * Lets somebody in who asked. With an identity that a provider vouched for, and no address, the
 * account is theirs at once. An address was only typed, whoever typed it: it is proved first, by an
 * invitation, which binds the identity that signs in after it was opened.
 */
export function approveRequest(actor: Actor, input: ApprovalInput): Promise<{ accountId: string }> {
  const { id, organisationId: chosen } = approvalSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    const request = await waitingRequest(actor, id, tx);
    const organisationId = request.organisationId ?? chosen;
    const organisationIds = organisationId ? [organisationId] : [];
    refuseUnless(canBringIn(actor, { organisationIds }));
    const { issuer, subject, name, email, zoneId } = request;
    const identity = issuer !== null && subject !== null ? { issuer, subject } : null;
    const member = { name, organisationIds, zoneIds: zoneId ? [zoneId] : [] };
    const known = identity && (await findIdentityInTurn(actor, identity, tx));
    if (known) throw new DomainError("conflict", "Queste credenziali hanno già un account.");
    const account =
      email === null
        ? await createAccount(actor, { ...member, email, state: "active" }, tx)
        : await bringIn(actor, { ...member, email }, tx);
    await decide(actor, { id, state: "approved", accountId: account.id }, tx);
    if (email === null && identity) {
      await bindIdentity(actor, { accountId: account.id, ...identity }, tx);
    }
    return { accountId: account.id };
  });
}

async function findIdentityInTurn(
  actor: Actor,
  identity: { issuer: string; subject: string },
  tx: Tx,
) {
  await takeTurns(tx, turnOf(identity));
  return findAccountOfIdentity(actor, identity, tx);
}

/** Does not let somebody in who asked, and tells them why. */
export function refuseRequest(actor: Actor, input: RefusalInput): Promise<void> {
  const { id, reason } = refusalSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    const request = await waitingRequest(actor, id, tx);
    const { organisationId } = request;
    refuseUnless(canBringIn(actor, { organisationIds: organisationId ? [organisationId] : [] }));
    await decide(actor, { id, state: "refused", reason }, tx);
    if (request.email) await enqueue(tx, DECISION_MAIL, { requestId: id });
  });
}

/** Removes requests decided before a moment; that there were and how they ended is in the audit. */
export async function removeOldRequests(actor: Actor, before: Date): Promise<void> {
  refuseUnless(actor.kind === "system");
  await inTransaction(undefined, async (tx) => {
    const { count } = await tx.accessRequest.deleteMany({ where: { decidedAt: { lt: before } } });
    await recordCleaning(actor, "site.remove_requests", count, tx);
  });
}

/** Only what the form offers: an id that is none, or of what is not public, names nothing. */
async function refuseUnknownPlaces(
  actor: Actor,
  { organisationId, zoneId }: { organisationId: string | null; zoneId: string | null },
  tx: Tx,
): Promise<void> {
  const organisations = organisationId
    ? await tx.organisation.count({
        where: { AND: [visibleOrganisations(actor), { id: organisationId }] },
      })
    : 1;
  if (organisations === 0) {
    throw new DomainError("invalid", "Scegliere l’ente nell’elenco.", "organisationId");
  }
  if (zoneId && (await tx.zone.count({ where: { id: zoneId } })) === 0) {
    throw new DomainError("invalid", "Scegliere la zona nell’elenco.", "zoneId");
  }
}

async function waitingRequest(actor: Actor, id: string, tx: Tx) {
  const request = await tx.accessRequest.findFirst({
    where: { AND: [visibleRequests(actor), { id }] },
  });
  if (!request) throw notFound("Richiesta");
  if (request.state !== "waiting") refuseStale({ count: 0 });
  return request;
}

async function decide(
  actor: Actor,
  decision: { id: string } & (
    | { state: "approved"; accountId: string }
    | { state: "refused"; reason: string }
  ),
  tx: Tx,
): Promise<void> {
  const { id, ...data } = decision;
  const decidedById = actor.kind === "account" ? actor.accountId : null;
  refuseStale(
    await tx.accessRequest.updateMany({
      where: { id, state: "waiting" },
      data: { ...data, decidedAt: now(), decidedById },
    }),
  );
  await recordAudit(
    actor,
    {
      action: `access.${decision.state === "approved" ? "approve" : "refuse"}`,
      entityKind: "access_request",
      entityId: id,
      before: { state: "waiting" },
      after: {
        state: decision.state,
        ...(decision.state === "approved" ? { accountId: decision.accountId } : {}),
      },
    },
    tx,
  );
}
