import { expect, test } from "vitest";
import { attachFile, attachLink } from "#lib/material-keeping/commands";
import { findSameTitle } from "#lib/materials/queries";
import { isSameTitle } from "#lib/materials/rules";
import { approveMaterial, refuseMaterial } from "#lib/offer-decisions/commands";
import { bringSame, proposeFile } from "#lib/offers/commands";
import { atMeeting, makeAccount, makeColleague, makeMeeting, talk } from "#tests/support/factories";
import { broughtFile, offerFile, versionsOf } from "#tests/support/offered";

const TITLE = "La presa in carico";
const AGAIN = "  la  PRESA in càrico ";

const statesOf = async (id: string) =>
  (await versionsOf(id)).map(({ number, state }) => [number, state]);

async function aMeeting() {
  const said = talk();
  const { id } = await makeMeeting({ talks: [said] });
  return { id, places: [...atMeeting(id)], atTalk: [...atMeeting(id, said.id)] };
}

const file = async () => broughtFile();
const described = { kind: "document" } as const;

test("titles are the same to who reads them", () => {
  expect(isSameTitle(TITLE, AGAIN)).toBe(true);
  expect(isSameTitle(TITLE, `${TITLE} 2`)).toBe(false);
});

test("a file under a title that stands at the meeting is asked about, for talks and the whole alike", async () => {
  const { places, atTalk } = await aMeeting();
  const other = await aMeeting();
  const editor = await makeColleague("Ada");
  const { actor } = await makeAccount();
  await attachFile(editor, { ...described, title: TITLE, places, file: await file() });
  const again = { ...described, title: AGAIN, places: atTalk };
  const asked = { code: "conflict", field: "same", message: `Esiste già «${TITLE}» qui.` };
  await expect(attachFile(editor, { ...again, file: await file() })).rejects.toMatchObject(asked);
  await expect(proposeFile(actor, { ...again, file: await file() })).rejects.toMatchObject(asked);
  const elsewhere = { ...again, places: other.places };
  await expect(proposeFile(actor, { ...elsewhere, file: await file() })).resolves.toBeDefined();
});

test("nobody learns of what they may not see by its title", async () => {
  const { places } = await aMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const offer = await offerFile(ada, places, TITLE);
  expect(await findSameTitle(eva, { title: AGAIN, places })).toBeNull();
  expect((await findSameTitle(ada, { title: AGAIN, places }))?.id).toBe(offer.id);
  const editor = await makeColleague("Una redattrice");
  expect((await findSameTitle(editor, { title: AGAIN, places }))?.id).toBe(offer.id);
  await refuseMaterial(editor, { ...offer, reason: "Non serve." });
  expect(await findSameTitle(ada, { title: AGAIN, places })).toBeNull();
});

test("a link has no versions, so its title is nobody’s", async () => {
  const { places } = await aMeeting();
  const editor = await makeColleague("Ada");
  await attachLink(editor, { ...described, title: TITLE, places, url: "https://example.org/a" });
  expect(await findSameTitle(editor, { title: TITLE, places })).toBeNull();
});

test("the next version is there at once for the newsroom, and proposed by a member", async () => {
  const { places } = await aMeeting();
  const editor = await makeColleague("Ada");
  const { actor } = await makeAccount();
  const { id } = await attachFile(editor, {
    ...described,
    title: TITLE,
    places,
    file: await file(),
  });
  const same = { id, title: AGAIN, places };
  expect(await bringSame(editor, { ...same, file: await file() })).toBe("added");
  expect(await bringSame(actor, { ...same, file: await file() })).toBe("offered");
  expect(await statesOf(id)).toEqual([
    [1, "approved"],
    [2, "approved"],
    [3, "proposed"],
  ]);
});

test("of one’s own proposal it takes the place of the file that waits", async () => {
  const { places } = await aMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const { id } = await offerFile(ada, places, TITLE);
  const same = { id, title: AGAIN, places };
  expect(await bringSame(ada, { ...same, file: await file() })).toBe("replaced");
  expect(await bringSame(eva, { ...same, file: await file() })).toBeNull();
  expect(await bringSame(ada, { ...same, title: "Altro", file: await file() })).toBeNull();
  const editor = await makeColleague("Una redattrice");
  await approveMaterial(editor, { id, version: 2 });
  expect(await statesOf(id)).toEqual([
    [1, "approved"],
    [2, "approved"],
  ]);
});
