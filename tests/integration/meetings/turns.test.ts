import { expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { db, takeTurns } from "#lib/infra/db";
import { archiveMeeting, reindexMeetings } from "#lib/meetings/commands";
import { FACETS_TURN } from "#lib/meetings/tags";
import { makeMeeting, makePerson, speaker, talk } from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";
import { meanwhile } from "#tests/support/meanwhile";

async function makeMeetingOf(person: { id: string }) {
  return makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] });
}

test("facets derived while an address changes have the new address", async () => {
  const person = await makePerson();
  const { id } = await makeMeetingOf(person);
  await meanwhile(
    (tx) => changeAddress(SYSTEM, { kind: "person", id: person.id, from: "indirizzo-nuovo" }, tx),
    () => reindexMeetings(SYSTEM, [id]),
  );
  const facets = await db().meetingFacet.findMany({
    where: { meetingId: id, facet: "person" },
    select: { value: true },
  });
  expect(facets).toEqual([{ value: "indirizzo-nuovo" }]);
});

test("what is archived while an address changes is told to the new address", async () => {
  const person = await makePerson();
  const { id, version } = await makeMeetingOf(person);
  const heard = await heardTags(() =>
    meanwhile(
      async (tx) => {
        await takeTurns(tx, FACETS_TURN);
        await tx.meetingFacet.updateMany({
          where: { facet: "person", value: person.slug },
          data: { value: "spostata-altrove" },
        });
      },
      () => archiveMeeting(SYSTEM, { id, version }),
    ),
  );
  expect(heard).toContain("person:spostata-altrove");
});
