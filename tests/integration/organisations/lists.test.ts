import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { countOrganisationsByKind, listOrganisations } from "#lib/organisations/queries";
import { makeMeeting, makeOrganisation, speaker, talk } from "#tests/support/factories";

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
