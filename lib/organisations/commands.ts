import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { loadOrganisationDocument } from "#lib/organisations/queries";
import { type OrganisationInput, organisationSchema } from "#lib/organisations/schema";
import { ORGANISATIONS, organisationTag } from "#lib/organisations/tags";
import { keepAfter } from "#lib/record-versions/commands";
import { claimSlug } from "#lib/slugs/commands";

export function createOrganisation(
  actor: Actor,
  input: OrganisationInput & { slugFrom?: string },
  tx?: Tx,
): Promise<{ id: string; slug: string }> {
  refuseUnless(canPublish(actor));
  const { slugFrom, ...rest } = input;
  const { aliases, ...organisation } = organisationSchema.parse(rest);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const from = slugFrom ?? organisation.name;
    const slug = await claimSlug(actor, { kind: "organisation", targetId: id, from }, tx);
    await tx.organisation.create({
      data: {
        id,
        slug,
        ...organisation,
        aliases: { createMany: { data: aliases.map((name) => ({ name })) } },
      },
      select: { id: true },
    });
    const record = { kind: "organisation", id } as const;
    const versions = await keepAfter(actor, record, loadOrganisationDocument, tx);
    await recordAudit(
      actor,
      { action: "organisation.create", entityKind: "organisation", entityId: id, ...versions },
      tx,
    );
    await touchTags(tx, [ORGANISATIONS, organisationTag(slug)]);
    return { id, slug };
  });
}
