import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import {
  countOrganisationsByKind,
  listOrganisations,
  listPeopleOverTime,
} from "#lib/organisations/queries";
import { makeMeeting, makeOrganisation, makePerson, speaker, talk } from "#tests/support/factories";

test("kinds count and list what everybody may see, partners or not", async () => {
  const partner = await makeOrganisation({ kind: "research", partnerRole: "Capofila" });
  const heard = await makeOrganisation({ kind: "research" });
  await makeOrganisation({ kind: "agency" });
  const who = speaker({
    roleTitle: "ricercatrice",
    organisationId: heard.id,
    organisationName: heard.name,
  });
  await makeMeeting({ talks: [talk({ speakers: [who] })] });

  expect(await countOrganisationsByKind(ANONYMOUS)).toEqual([{ kind: "research", count: 2 }]);
  const listed = await listOrganisations(ANONYMOUS, { kind: "research" });
  expect(listed.map(({ slug }) => slug).sort()).toEqual([partner.slug, heard.slug].sort());
  expect(await listOrganisations(ANONYMOUS, { kind: "agency" })).toEqual([]);
});

test("of who spoke for an organisation the last ones are listed, and all are counted", async () => {
  const organisation = await makeOrganisation();
  const [early, often, late] = [await makePerson(), await makePerson(), await makePerson()];
  const spoke = (day: string, person: { id: string }, roleTitle: string) =>
    makeMeeting({
      day,
      talks: [
        talk({
          speakers: [
            speaker({
              personId: person.id,
              roleTitle,
              organisationId: organisation.id,
              organisationName: organisation.name,
            }),
          ],
        }),
      ],
    });
  await spoke("2019-01-10", early, "volontaria");
  await spoke("2019-02-10", often, "educatrice");
  await spoke("2021-02-10", often, "direttrice");
  await spoke("2022-01-10", late, "presidente");
  const { id } = organisation;
  const { total, people } = await listPeopleOverTime(ANONYMOUS, id, 2);
  expect(total).toBe(3);
  expect(people).toEqual([
    expect.objectContaining({ slug: late.slug, firstDay: "2022-01-10", talkCount: 1 }),
    expect.objectContaining({
      slug: often.slug,
      roleTitle: "direttrice",
      firstDay: "2019-02-10",
      lastDay: "2021-02-10",
      talkCount: 2,
    }),
  ]);
  expect((await listPeopleOverTime(ANONYMOUS, id)).people.map(({ slug }) => slug)).toEqual([
    late.slug,
    often.slug,
    early.slug,
  ]);
});
