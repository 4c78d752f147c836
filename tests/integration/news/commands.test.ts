import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { archiveNewsItem, createNewsItem, publishNewsItem } from "#lib/news/commands";
import { countNews, getNewsItem, listNews } from "#lib/news/queries";
import type { NewsDocument } from "#lib/news/schema";
import { makeDraftMeeting, makeMeeting, makeTheme, newsDocument } from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

async function makeNews(change: Partial<NewsDocument> = {}) {
  const draft = await createNewsItem(SYSTEM, { document: newsDocument(change) });
  const { version } = await publishNewsItem(SYSTEM, draft);
  return { ...draft, version };
}

test("a draft is read by nobody, what is published by everybody", async () => {
  const draft = await createNewsItem(SYSTEM, { document: newsDocument({ title: "Una notizia" }) });
  await expect(getNewsItem(ANONYMOUS, draft.slug)).rejects.toMatchObject({ code: "not_found" });
  await publishNewsItem(SYSTEM, draft);
  expect((await getNewsItem(ANONYMOUS, draft.slug)).title).toBe("Una notizia");
});

test("a news item links to meetings that are public, and to no draft", async () => {
  const [shown, hidden, theme] = [
    await makeMeeting(),
    await makeDraftMeeting(),
    await makeTheme({ name: "Tema della notizia" }),
  ];
  const { slug } = await makeNews({
    meetingIds: [shown.id, hidden.id],
    thematicAreaIds: [theme.id],
  });
  const item = await getNewsItem(ANONYMOUS, slug);
  expect(item.meetings.map((meeting) => meeting.slug)).toEqual([shown.slug]);
  expect(item.themes.map(({ name }) => name)).toEqual(["Tema della notizia"]);
});

test("archiving takes it out of every list and tells its pages", async () => {
  const { id, slug, version } = await makeNews();
  const before = await countNews(ANONYMOUS, {});
  const heard = await heardTags(() => archiveNewsItem(SYSTEM, { id, version }));
  expect(heard).toContain(`news:${slug}`);
  expect(await countNews(ANONYMOUS, {})).toBe(before - 1);
  const listed = await listNews(ANONYMOUS, {}, { skip: 0, limit: 100 });
  expect(listed.map((item) => item.slug)).not.toContain(slug);
});

test("only the newsroom writes news", async () => {
  const draft = await createNewsItem(SYSTEM, { document: newsDocument() });
  const attempts = [
    async () => createNewsItem(ANONYMOUS, { document: newsDocument() }),
    async () => publishNewsItem(ANONYMOUS, draft),
    async () => archiveNewsItem(ANONYMOUS, draft),
  ];
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
