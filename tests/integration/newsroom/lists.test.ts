import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { archiveMeeting, createMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import {
  archiveNewsItem,
  createNewsItem,
  publishNewsItem,
  saveNewsDraft,
} from "#lib/news/commands";
import { listMeetingPages, listNewsPages } from "#lib/newsroom/queries";
import type { PageFilter } from "#lib/newsroom/schema";
import { askReviewOf, beginMeeting, schedulePage } from "#lib/pages/commands";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeMeeting,
  meetingDocument,
  newsDocument,
} from "#tests/support/factories";

const page = { words: "", filter: null, skip: 0, limit: 50 } as const;

const start = (title: string) => ({
  title,
  day: "2021-03-12",
  kind: "plenary" as const,
  seriesId: "",
  timeZone: "Europe/Rome",
});

const draft = (title: string) => createNewsItem(SYSTEM, { document: newsDocument({ title }) });

async function titlesIn(filter: PageFilter | null, words = "") {
  const { items } = await listNewsPages(SYSTEM, { ...page, words, filter });
  return items.map(({ title }) => title);
}

test("the list follows states, words without accents, and who has to act", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const drafted = await beginMeeting(ada, start("Perché la città"));
  const asked = await createMeeting(eva, {
    document: meetingDocument({ title: "Da rivedere, la città" }),
  });
  await askReviewOf(eva, { kind: "meeting", id: asked.id, version: asked.version });
  const gone = await makeMeeting({ title: "Archiviata città" });
  await archiveMeeting(SYSTEM, { id: gone.id, version: gone.version });
  const shown = await makeMeeting({ title: "Pubblicata" });
  await saveMeetingDraft(ada, {
    id: shown.id,
    version: shown.version,
    document: meetingDocument({ title: "Nuovo titolo della città" }),
  });
  const found = async (words: string, filter: Parameters<typeof listMeetingPages>[1]["filter"]) =>
    (await listMeetingPages(ada, { ...page, words, filter })).items.map(({ id }) => id).toSorted();

  expect(await found("perche citta", null)).toEqual([drafted.id]);
  expect(await found("citta", null)).toEqual([drafted.id, asked.id, shown.id].toSorted());
  expect(await found("citta", "draft")).toEqual([drafted.id, shown.id].toSorted());
  expect(await found("citta", "in_review")).toEqual([asked.id]);
  expect(await found("citta", "published")).toEqual([shown.id]);
  expect(await found("citta", "archived")).toEqual([gone.id]);
  expect(await found("citta", "scheduled")).toEqual([]);
  const { items, total } = await listMeetingPages(ada, { ...page, words: "rivedere", limit: 1 });
  expect([total, items]).toMatchObject([1, [{ authorName: "Eva", stateByName: "Eva" }]]);
});

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

  expect(await titlesIn(null)).toEqual([
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

test("words are found in any order, without accents; signs count for nothing", async () => {
  await draft("Povertà educativa: il 100% delle zone");
  expect(await titlesIn(null, "educativa poverta")).toHaveLength(1);
  expect(await titlesIn(null, "«100%», povertà")).toHaveLength(1);
  expect(await titlesIn(null, "povXrta")).toEqual([]);
  const { total, items } = await listNewsPages(SYSTEM, { ...page, skip: 1, limit: 1 });
  expect(items).toHaveLength(1);
  expect(total).toBeGreaterThan(1);
});

test("what is being written exists for the newsroom only", async () => {
  for (const actor of [ANONYMOUS, account()]) {
    for (const list of [listMeetingPages, listNewsPages]) {
      await expect(list(actor, page)).rejects.toMatchObject({ code: "not_found" });
    }
  }
});
