import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { eraseComment, eraseOldFeedback, ratePage } from "#lib/feedback/commands";
import { listRatedPages, listRatingComments, loadPageTitles } from "#lib/feedback/queries";
import { RATINGS_PER_CLIENT } from "#lib/feedback/rules";
import { db } from "#lib/infra/db";
import { account } from "#tests/support/actors";
import {
  makeAccount,
  makeDraftMeeting,
  makeMeeting,
  makePerson,
  makeTheme,
  speaker,
  talk,
} from "#tests/support/factories";

let sent = 0;
const rate = (page: string, useful: string, comment?: string) => {
  sent += 1;
  const from = `198.51.100.${sent}`;
  return ratePage(ANONYMOUS, { page, useful, ...(comment === undefined ? {} : { comment }), from });
};

test("ratings are counted by page, the least useful first, without anything of who gives them", async () => {
  await rate("/zone", "si");
  await rate("/zone", "no", "Manca la legenda.");
  await rate("/temi?x=1", "si", " ");
  const { actor } = await makeAccount({ roles: ["newsroom"] });
  expect(await listRatedPages(actor, { skip: 0, limit: 10 })).toEqual({
    total: 2,
    pages: [
      { page: "/zone", useful: 1, notUseful: 1, comments: 1, last: expect.any(Date) },
      { page: "/temi", useful: 1, notUseful: 0, comments: 0, last: expect.any(Date) },
    ],
  });
  const columns = Object.keys(await db().pageRating.findFirstOrThrow());
  expect(columns.sort()).toEqual(["comment", "createdAt", "id", "page", "useful"]);
});

test("the audit says that a rating was given, and never who gave it or what it says", async () => {
  const where = { action: "rating.give" };
  const before = await db().auditEntry.count({ where });
  const from = "203.0.113.9";
  await ratePage(account(), { page: "/zone", useful: "no", comment: "Manca.", from });
  const entries = await db().auditEntry.findMany({ where, orderBy: { id: "desc" } });
  expect(entries).toHaveLength(before + 1);
  expect(entries[0]).toMatchObject({ actorKind: "anonymous", actorId: null, before: null });
  expect(entries[0]?.after).toBeNull();
  const id = entries[0]?.entityId ?? "";
  expect(await db().pageRating.findUnique({ where: { id } })).toMatchObject({ comment: "Manca." });
  await expect(rate("/zone", "forse")).rejects.toThrow();
  expect(await db().auditEntry.count({ where })).toBe(before + 1);
});

test("a rating says yes or no, of a page of the portal", async () => {
  await expect(rate("/zone", "forse")).rejects.toMatchObject({ name: "ZodError" });
  await expect(rate("https://altrove.example/", "si")).rejects.toMatchObject({ code: "invalid" });
});

test("one client rates so often a day and no more", async () => {
  const from = "203.0.113.5";
  const once = () => ratePage(ANONYMOUS, { page: "/enti", useful: "si", from });
  for (let n = 0; n < RATINGS_PER_CLIENT.points; n += 1) await once();
  await expect(once()).rejects.toMatchObject({ code: "too_many" });
});

test("a comment is erased by the newsroom, or after a year; the rating still counts", async () => {
  await rate("/comunita", "no", "C’è un numero di telefono.");
  await rate("/comunita", "no", "Troppo lunga.");
  const { actor } = await makeAccount({ roles: ["newsroom"] });
  const comments = () => listRatingComments(actor, { page: "/comunita", limit: 5 });
  const [newest] = await comments();
  const id = newest?.id ?? "";
  expect(() => eraseComment(account(), { id })).toThrow();
  await eraseComment(actor, { id });
  await expect(eraseComment(actor, { id })).rejects.toMatchObject({ code: "not_found" });
  expect(() => eraseComment(actor, { id: "nessuno" })).toThrow("Non trovato");
  expect(await comments()).toHaveLength(1);
  await eraseOldFeedback(SYSTEM, new Date(Date.now() + 60_000));
  expect(await comments()).toEqual([]);
  const { pages } = await listRatedPages(actor, { skip: 0, limit: 10 });
  expect(pages.find(({ page }) => page === "/comunita")?.notUseful).toBe(2);
});

test("for who is not of the newsroom there are no ratings", async () => {
  await rate("/zone", "no", "Manca.");
  for (const actor of [ANONYMOUS, account()]) {
    expect(await listRatingComments(actor, { limit: 5 })).toEqual([]);
    const pages = listRatedPages(actor, { skip: 0, limit: 5 });
    await expect(pages).rejects.toMatchObject({ code: "not_found" });
  }
});

test("pages are called by their titles, where they are public", async () => {
  const person = await makePerson({ givenName: "Ada", familyName: "Relatrice" });
  const talks = [talk({ speakers: [speaker({ personId: person.id })] })];
  const meeting = await makeMeeting({ title: "Un incontro valutato", talks });
  const draft = await makeDraftMeeting({ title: "Ancora da pubblicare" });
  const theme = await makeTheme({ name: "Casa e lavoro" });
  const paths = [
    "/",
    "/zone",
    `/incontri/${meeting.slug}`,
    `/incontri/${draft.slug}`,
    `/incontri/${meeting.slug}/materiali`,
    `/persone/${person.slug}`,
    `/temi/${theme.slug}`,
    "/non-esiste/qui",
    null,
  ];
  expect(Object.fromEntries(await loadPageTitles(ANONYMOUS, paths))).toEqual({
    "/": "Pagina iniziale",
    "/zone": "Zone",
    [`/incontri/${meeting.slug}`]: "Un incontro valutato",
    [`/persone/${person.slug}`]: "Ada Relatrice",
    [`/temi/${theme.slug}`]: "Casa e lavoro",
  });
});
