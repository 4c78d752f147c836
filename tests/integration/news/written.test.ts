import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import {
  archiveNewsItem,
  createNewsItem,
  publishNewsItem,
  saveNewsDraft,
} from "#lib/news/commands";
import { listWrittenNews } from "#lib/news/queries";
import type { NewsState } from "#lib/news/schema";
import { askReviewOf, schedulePage } from "#lib/pages/commands";
import { account } from "#tests/support/actors";
import { newsDocument } from "#tests/support/factories";

const ALL = { skip: 0, limit: 50 };
const draft = (title: string) => createNewsItem(SYSTEM, { document: newsDocument({ title }) });

async function titlesIn(state: NewsState, words = "") {
  const { items } = await listWrittenNews(SYSTEM, { words, state }, ALL);
  return items.map(({ title }) => title);
}

test("news are listed by where they stand, with the title they are getting", async () => {
  await draft("Solo bozza");
  const review = await draft("Da rivedere");
  await askReviewOf(SYSTEM, { kind: "news_item", id: review.id, version: 1 });
  const later = { day: "2999-01-01", time: "09:30", timeZone: "Europe/Rome" };
  const timed = await draft("Programmata");
  await schedulePage(SYSTEM, { kind: "news_item", id: timed.id, version: 1, ...later });
  const old = await draft("Vecchia");
  const { version } = await publishNewsItem(SYSTEM, old);
  await archiveNewsItem(SYSTEM, { id: old.id, version });
  const shown = await draft("Pubblica");
  const published = await publishNewsItem(SYSTEM, shown);
  const document = newsDocument({ title: "Pubblica, con un titolo nuovo" });
  await saveNewsDraft(SYSTEM, { id: shown.id, version: published.version, document });

  expect(await titlesIn("all")).toEqual([
    "Pubblica, con un titolo nuovo",
    "Programmata",
    "Da rivedere",
    "Solo bozza",
  ]);
  expect(await titlesIn("draft")).toEqual(["Pubblica, con un titolo nuovo", "Solo bozza"]);
  expect(await titlesIn("in_review")).toEqual(["Da rivedere"]);
  expect(await titlesIn("scheduled")).toEqual(["Programmata"]);
  expect(await titlesIn("published")).toEqual(["Pubblica, con un titolo nuovo"]);
  expect(await titlesIn("archived")).toEqual(["Vecchia"]);
});

test("words are found in any order, without accents; signs stand for themselves", async () => {
  await draft("Povertà educativa: il 100% delle zone");
  expect(await titlesIn("all", "educativa poverta")).toHaveLength(1);
  expect(await titlesIn("all", "100%")).toHaveLength(1);
  expect(await titlesIn("all", "pov_rta")).toEqual([]);
  const { total, items } = await listWrittenNews(
    SYSTEM,
    { words: "", state: "all" },
    { skip: 1, limit: 1 },
  );
  expect(items).toHaveLength(1);
  expect(total).toBeGreaterThan(1);
});

test("what is being written exists for the newsroom only", async () => {
  for (const actor of [ANONYMOUS, account()]) {
    await expect(listWrittenNews(actor, { words: "", state: "all" }, ALL)).rejects.toMatchObject({
      code: "not_found",
    });
  }
});
