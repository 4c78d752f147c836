import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayToDatabase } from "#lib/clock";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { loadPersonDocument } from "#lib/people/queries";
import { type PersonInput, personSchema } from "#lib/people/schema";
import { PEOPLE, personTag } from "#lib/people/tags";
import { keepAfter } from "#lib/record-versions/commands";
import { claimSlug } from "#lib/slugs/commands";

export function createPerson(
  actor: Actor,
  input: PersonInput,
  tx?: Tx,
): Promise<{ id: string; slug: string }> {
  refuseUnless(canPublish(actor));
  const { affiliations, ...person } = personSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const from = `${person.givenName} ${person.familyName}`;
    const slug = await claimSlug(actor, { kind: "person", targetId: id, from }, tx);
    await tx.person.create({ data: { id, slug, ...person }, select: { id: true } });
    await tx.affiliation.createMany({
      data: affiliations.map((affiliation) => ({
        ...affiliation,
        personId: id,
        validFrom: affiliation.validFrom && dayToDatabase(affiliation.validFrom),
        validTo: affiliation.validTo && dayToDatabase(affiliation.validTo),
        attestedOn: affiliation.attestedOn && dayToDatabase(affiliation.attestedOn),
      })),
    });
    const versions = await keepAfter(actor, { kind: "person", id }, loadPersonDocument, tx);
    await recordAudit(
      actor,
      { action: "person.create", entityKind: "person", entityId: id, ...versions },
      tx,
    );
    await touchTags(tx, [PEOPLE, personTag(slug)]);
    return { id, slug };
  });
}
