import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { saveLabVocabulary } from "#lib/labs/commands";
import { getLab } from "#lib/labs/queries";
import { makeLab, makeOrganisation, makePerson } from "#tests/support/factories";

test("a lab does not name people and organisations that were archived", async () => {
  await saveLabVocabulary(SYSTEM, {
    professions: [{ code: "educatore", label: "Educatore" }],
    fundingSources: [],
  });
  const profession = await db().profession.findFirstOrThrow({ select: { id: true } });
  const [person, organisation] = [await makePerson(), await makeOrganisation()];
  const { slug } = await makeLab({
    members: [
      {
        professionId: profession.id,
        sector: "social",
        organisationId: organisation.id,
        personId: person.id,
        headcount: 2,
        note: null,
      },
    ],
  });
  const member = async () => (await getLab(ANONYMOUS, slug)).members[0];
  expect(await member()).toMatchObject({
    person: { slug: person.slug },
    organisation: { slug: organisation.slug },
  });

  const archived = { data: { archivedAt: new Date() } };
  await db().person.update({ where: { id: person.id }, ...archived });
  expect(await member()).toMatchObject({
    person: null,
    organisation: { slug: organisation.slug },
  });
  await db().organisation.update({ where: { id: organisation.id }, ...archived });
  // That somebody of that profession takes part is no name: it stays.
  expect(await member()).toMatchObject({ person: null, organisation: null, headcount: 2 });
});
