import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { eraseComment, eraseOldFeedback, ratePage } from "#lib/feedback/commands";
import { listRatedPages, listRatingComments } from "#lib/feedback/queries";
import { RATINGS_PER_CLIENT } from "#lib/feedback/rules";
import { db } from "#lib/infra/db";
import { account } from "#tests/support/actors";
import { makeAccount } from "#tests/support/factories";

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
  expect(await db().auditEntry.count({ where: { entityKind: "page_rating" } })).toBe(0);
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
