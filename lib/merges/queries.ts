import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { db } from "#lib/infra/db";
import { canMergeOrganisations } from "#lib/merges/policy";

const counted = { select: { speakers: true, affiliations: true, labMembers: true } } as const;

/** Two people about to become one, with what each brings. */
export async function getPeopleToMerge(actor: Actor, ids: { keptId: string; mergedId: string }) {
  if (!canPublish(actor) || ids.keptId === ids.mergedId) throw notFound("Persona");
  const find = async (id: string) => {
    const person = await db().person.findUnique({
      where: { id, mergedIntoId: null },
      select: {
        id: true,
        slug: true,
        version: true,
        givenName: true,
        familyName: true,
        archivedAt: true,
        _count: counted,
      },
    });
    if (!person) throw notFound("Persona");
    const { givenName, familyName, _count, ...rest } = person;
    return { ...rest, name: `${givenName} ${familyName}`, counts: _count };
  };
  return { kept: await find(ids.keptId), merged: await find(ids.mergedId), allowed: true };
}

/** The same for two organisations; `allowed` says whether this actor may. */
export async function getOrganisationsToMerge(
  actor: Actor,
  ids: { keptId: string; mergedId: string },
) {
  if (!canPublish(actor) || ids.keptId === ids.mergedId) throw notFound("Ente");
  const find = async (id: string) => {
    const organisation = await db().organisation.findUnique({
      where: { id, mergedIntoId: null },
      select: {
        id: true,
        slug: true,
        version: true,
        name: true,
        archivedAt: true,
        _count: { select: { ...counted.select, accounts: true } },
      },
    });
    if (!organisation) throw notFound("Ente");
    const { _count, ...rest } = organisation;
    return { ...rest, counts: _count };
  };
  const [kept, merged] = [await find(ids.keptId), await find(ids.mergedId)];
  const allowed = canMergeOrganisations(actor, { hasAccounts: merged.counts.accounts > 0 });
  return { kept, merged, allowed };
}

export type RecordsToMerge = Pick<
  Awaited<ReturnType<typeof getPeopleToMerge>>,
  "kept" | "merged" | "allowed"
>;
