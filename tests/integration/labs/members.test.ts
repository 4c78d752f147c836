import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { ARCHIVE_TAGS } from "#lib/archive/tags";
import { db } from "#lib/infra/db";
import { saveLabVocabulary } from "#lib/labs/commands";
import { getLab } from "#lib/labs/queries";
import { getOrganisation } from "#lib/organisations/queries";
import { getPerson } from "#lib/people/queries";
import { makeLab, makeOrganisation, makePerson } from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

async function makeProfession() {
  await saveLabVocabulary(SYSTEM, {
    professions: [{ code: "educatore", label: "Educatore" }],
    fundingSources: [],
  });
  return db().profession.findFirstOrThrow({ select: { id: true } });
}

test("who takes part in a lab becomes public with it, and whoever has a role of theirs hears of it", async () => {
  const [employer, host] = [await makeOrganisation(), await makeOrganisation()];
  const person = await makePerson({
    affiliations: [
      {
        organisationId: employer.id,
        roleTitle: "educatrice",
        validFrom: "2020-01-01",
        validTo: null,
        attestedOn: null,
        sourceNote: null,
      },
    ],
  });
  const today = "2021-10-01";
  const { id: professionId } = await makeProfession();
  const hidden = { code: "not_found" };
  await expect(getPerson(ANONYMOUS, person.slug, today)).rejects.toMatchObject(hidden);
  await expect(getOrganisation(ANONYMOUS, employer.slug)).rejects.toMatchObject(hidden);
  const member = { professionId, sector: "social", headcount: 1, note: null } as const;
  const heard = await heardTags(() =>
    makeLab({ members: [{ ...member, personId: person.id, organisationId: host.id }] }),
  );
  await getPerson(ANONYMOUS, person.slug, today);
  await getOrganisation(ANONYMOUS, employer.slug);
  const tags = [
    "people",
    "organisations",
    `person:${person.slug}`,
    `organisation:${employer.slug}`,
    `organisation:${host.slug}`,
  ];
  for (const tag of tags) expect(heard).toContain(tag);
  // The filters of the archive name labs, people and organisations.
  expect(ARCHIVE_TAGS.filter((tag) => heard.has(tag))).not.toEqual([]);
});

test("a lab does not name people and organisations that were archived", async () => {
  const profession = await makeProfession();
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
