import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { db } from "#lib/infra/db";
import { publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem, saveNewsDraft } from "#lib/news/commands";
import { changePageAddress } from "#lib/pages/commands";
import { findOldAddress } from "#lib/pages/queries";
import { createPerson } from "#lib/people/commands";
import { getPerson } from "#lib/people/queries";
import { findCurrentSlug } from "#lib/slugs/queries";
import { account } from "#tests/support/actors";
import {
  makeDraftMeeting,
  makeMeeting,
  makePerson,
  meetingDocument,
  newsDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";
import { meanwhile } from "#tests/support/meanwhile";

async function makeSpeaker(familyName: string) {
  const person = await makePerson({ givenName: "Ada", familyName });
  await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] });
  return person;
}

test("people of the same name get addresses of their own", async () => {
  const [first, second] = [await makeSpeaker("Omonima"), await makeSpeaker("Omonima")];
  expect([first.slug, second.slug]).toEqual(["ada-omonima", "ada-omonima-2"]);
});

test("an old address leads to the present one, through every change", async () => {
  const { id } = await makeSpeaker("Prima");
  await changeAddress(SYSTEM, { kind: "person", id, from: "Ada Seconda" });
  await changeAddress(SYSTEM, { kind: "person", id, from: "Ada Terza" });
  expect(await findCurrentSlug(ANONYMOUS, "person", "ada-prima")).toBe("ada-terza");
  expect(await findCurrentSlug(ANONYMOUS, "person", "ada-seconda")).toBe("ada-terza");
  expect(await findCurrentSlug(ANONYMOUS, "person", "ada-terza")).toBeNull();
  expect((await getPerson(ANONYMOUS, "ada-terza", "2021-03-12")).familyName).toBe("Prima");
});

test("an old address is never given to somebody else, but one may go back to it", async () => {
  const [first, second] = [await makeSpeaker("Tornata"), await makeSpeaker("Arrivata")];
  await changeAddress(SYSTEM, { kind: "person", id: first.id, from: "Ada Altrove" });
  await expect(
    changeAddress(SYSTEM, { kind: "person", id: second.id, from: "Ada Tornata" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await changeAddress(SYSTEM, { kind: "person", id: first.id, from: "Ada Tornata" });
  expect(await findCurrentSlug(ANONYMOUS, "person", "ada-altrove")).toBe("ada-tornata");
});

test("an address that somebody moves to is not given at the same time to somebody new", async () => {
  const { id } = await makeSpeaker("Ferma qui");
  const made = await meanwhile(
    (tx) => changeAddress(SYSTEM, { kind: "person", id, from: "Ada Contesa" }, tx),
    () => makePerson({ givenName: "Ada", familyName: "Contesa" }),
  );
  expect(made.slug).toBe("ada-contesa-2");
});

test("an address that somebody new is given cannot be taken away at the same time", async () => {
  const { id } = await makeSpeaker("Ferma là");
  const input = {
    givenName: "Ada",
    familyName: "Arrivata prima",
    biography: null,
    demonstration: true,
    affiliations: [],
  };
  await expect(
    meanwhile(
      (tx) => createPerson(SYSTEM, input, tx),
      () => changeAddress(SYSTEM, { kind: "person", id, from: "Ada Arrivata Prima" }),
    ),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("the archive filters by the new address, and both addresses are told", async () => {
  const { id, slug } = await makeSpeaker("Filtrata");
  const heard = await heardTags(() =>
    changeAddress(SYSTEM, { kind: "person", id, from: "Ada Nuova" }),
  );
  expect(heard).toContain(`person:${slug}`);
  expect(heard).toContain("person:ada-nuova");
  const facets = await db().meetingFacet.findMany({
    where: { facet: "person", value: { in: [slug, "ada-nuova"] } },
    select: { value: true },
  });
  expect(facets).toEqual([{ value: "ada-nuova" }]);
});

test("nobody else changes an address", async () => {
  const { id } = await makeSpeaker("Ferma");
  await expect(
    (async () => changeAddress(ANONYMOUS, { kind: "person", id, from: "Ada Mossa" }))(),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("before it is public a page is called as its draft, and its first words lead nowhere", async () => {
  const day = "2021-03-12";
  const draft = await makeDraftMeeting({ title: "Prova", day });
  expect(draft.slug).toBe("prova-2021-03-12");
  const title = "Abitare e inclusione";
  const save = { id: draft.id, version: 1, document: meetingDocument({ title, day }) };
  const { version } = await saveMeetingDraft(SYSTEM, save);
  const select = { title: true, slug: true } as const;
  const called = () => db().meeting.findUniqueOrThrow({ where: { id: draft.id }, select });
  expect(await called()).toEqual({ title, slug: "abitare-e-inclusione-2021-03-12" });
  expect((await makeDraftMeeting({ title: "Prova", day })).slug).toBe("prova-2021-03-12");
  const nameless = { ...save, version, document: meetingDocument({ title: " ", day }) };
  const saved = await saveMeetingDraft(SYSTEM, nameless);
  expect((await called()).title).toBe(title);
  const last = await saveMeetingDraft(SYSTEM, { ...save, version: saved.version });
  await publishMeeting(SYSTEM, { id: draft.id, version: last.version });
  expect(await findOldAddress(SYSTEM, { kind: "meeting", id: draft.id })).toBeNull();

  const news = await createNewsItem(SYSTEM, { document: newsDocument({ title: "Prova" }) });
  const document = newsDocument({ title: "Un bando" });
  await saveNewsDraft(SYSTEM, { id: news.id, version: 1, document });
  expect(await db().newsItem.findUnique({ where: { id: news.id }, select })).toEqual({
    title: "Un bando",
    slug: "un-bando",
  });
});

test("a public page keeps its address until somebody changes it, and the old one redirects", async () => {
  const day = "2021-03-12";
  const { id, slug, version } = await makeMeeting({ title: "Titolo sbagliato", day });
  const document = meetingDocument({ title: "Titolo giusto", day });
  const saved = await saveMeetingDraft(SYSTEM, { id, version, document });
  const page = { kind: "meeting", id } as const;
  // The public text is the one that counts.
  expect(await findOldAddress(SYSTEM, page)).toBeNull();
  await publishMeeting(SYSTEM, { id, version: saved.version });
  const [path, wanted] = [`/incontri/${slug}`, "/incontri/titolo-giusto-2021-03-12"];
  expect(await findOldAddress(SYSTEM, page)).toEqual({ path, wanted });
  await changePageAddress(SYSTEM, page);
  expect(await findCurrentSlug(ANONYMOUS, "meeting", slug)).toBe("titolo-giusto-2021-03-12");
  const draft = await makeDraftMeeting();
  const tooEarly = changePageAddress(SYSTEM, { kind: "meeting", id: draft.id });
  await expect(tooEarly).rejects.toMatchObject({ code: "conflict" });
  for (const actor of [ANONYMOUS, account()]) {
    const attempt = async () => changePageAddress(actor, page);
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
