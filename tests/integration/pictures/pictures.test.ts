import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { removeForgottenFiles } from "#lib/files/commands";
import { hideItem, showItem } from "#lib/hidings/commands";
import type { Hideable } from "#lib/hidings/schema";
import { db } from "#lib/infra/db";
import { fileStore } from "#lib/infra/installed-store";
import { archiveMeeting } from "#lib/meetings/commands";
import {
  archiveNewsItem,
  createNewsItem,
  publishNewsItem,
  saveNewsDraft,
} from "#lib/news/commands";
import { getNewsItem } from "#lib/news/queries";
import { storePicture, sweepPictures } from "#lib/pictures/commands";
import { getPictureFile } from "#lib/pictures/queries";
import { createReport, publishReport } from "#lib/reports/commands";
import { findReport } from "#lib/reports/queries";
import type { RichText } from "#lib/rich-text/schema";
import { account } from "#tests/support/actors";
import { makeAccount, makeMeeting, makePicture, newsDocument } from "#tests/support/factories";

const EDITOR = account({ roles: ["newsroom"] });

function textWith(...fileIds: string[]): RichText {
  const content = fileIds.map((fileId) => ({
    type: "image" as const,
    attrs: { fileId, alt: "Una sala", decorative: false },
  }));
  return { schemaVersion: 1, doc: { type: "doc", content } };
}

async function sees(actor: Actor, id: string): Promise<boolean> {
  return getPictureFile(actor, { id, size: { width: 400, type: "image/webp" } }).then(
    () => true,
    (error) => {
      expect(error).toMatchObject({ code: "not_found" });
      return false;
    },
  );
}

const publicly = (id: string) => sees(ANONYMOUS, id);

test("a picture is kept in the sizes that pages ask for, and nothing of what was sent", async () => {
  const { fileId, width, height } = await makePicture();
  expect([width, height]).toEqual([900, 600]);
  const sizes = await db().pictureSize.findMany({
    where: { pictureId: fileId },
    orderBy: [{ mediaType: "desc" }, { width: "asc" }],
    include: { file: true },
  });
  expect(sizes.map((size) => `${size.mediaType} ${size.width}`)).toEqual(
    ["image/webp", "image/jpeg"].flatMap((type) => [400, 800, 900].map((w) => `${type} ${w}`)),
  );
  for (const { file } of sizes) expect(await (await fileStore()).has(file.sha256)).toBe(true);
  expect(await getPictureFile(EDITOR, { id: fileId, size: null })).toMatchObject({
    name: "immagine-800.webp",
  });
});

test("the audit says who added a picture", async () => {
  const { actor } = await makeAccount({ roles: ["newsroom"] });
  const { fileId } = await makePicture(actor);
  const entry = await db().auditEntry.findFirst({ where: { entityId: fileId } });
  expect(entry).toMatchObject({ action: "picture.add", entityKind: "picture", after: null });
  expect(entry?.actorId).toBe((actor as { accountId: string }).accountId);
});

test("a draft's picture is the newsroom's alone; publishing and archiving decide for the others", async () => {
  const [cover, inText] = [await makePicture(), await makePicture()];
  const draft = await createNewsItem(SYSTEM, {
    document: newsDocument({
      cover: { fileId: cover.fileId, alt: "La copertina" },
      body: textWith(inText.fileId),
    }),
  });
  expect([await publicly(cover.fileId), await publicly(inText.fileId)]).toEqual([false, false]);
  expect(await sees(account(), cover.fileId)).toBe(false);
  expect(await sees(EDITOR, cover.fileId)).toBe(true);

  const { version } = await publishNewsItem(SYSTEM, draft);
  expect([await publicly(cover.fileId), await publicly(inText.fileId)]).toEqual([true, true]);
  const shown = await getNewsItem(ANONYMOUS, draft.slug);
  expect(shown.cover).toMatchObject({ alt: "La copertina", file: { width: 900, height: 600 } });
  expect(shown.pictures.get(inText.fileId)?.variants[0]?.url).toBe(
    `/immagini/${inText.fileId}/400.webp`,
  );

  await archiveNewsItem(SYSTEM, { id: draft.id, version });
  expect([await publicly(cover.fileId), await publicly(inText.fileId)]).toEqual([false, false]);
});

test("a picture that the public text no longer names is public no more, and never lost", async () => {
  const [old, fresh] = [await makePicture(), await makePicture()];
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ body: textWith(old.fileId) }),
  });
  const first = await publishNewsItem(SYSTEM, item);
  const next = await saveNewsDraft(SYSTEM, {
    id: item.id,
    ...first,
    document: newsDocument({ body: textWith(fresh.fileId) }),
  });
  expect([await publicly(old.fileId), await publicly(fresh.fileId)]).toEqual([true, false]);
  await publishNewsItem(SYSTEM, { id: item.id, version: next.version });
  expect([await publicly(old.fileId), await publicly(fresh.fileId)]).toEqual([false, true]);
  await later(30, () => sweepPictures(SYSTEM));
  expect(await sees(EDITOR, old.fileId)).toBe(true);
});

test("a report's picture is public only where its meeting is too", async () => {
  const { fileId } = await makePicture();
  const meeting = await makeMeeting();
  const report = await createReport(SYSTEM, {
    meetingId: meeting.id,
    document: { schemaVersion: 1, body: textWith(fileId) },
  });
  expect(await publicly(fileId)).toBe(false);
  await publishReport(SYSTEM, report);
  expect(await publicly(fileId)).toBe(true);
  expect((await findReport(ANONYMOUS, meeting.id))?.pictures.has(fileId)).toBe(true);
  await archiveMeeting(SYSTEM, { id: meeting.id, version: meeting.version });
  expect(await publicly(fileId)).toBe(false);
});

test("what is hidden shows its pictures to nobody but the newsroom, and again once it is shown", async () => {
  const [ofReport, ofNews] = [await makePicture(), await makePicture()];
  const meeting = await makeMeeting();
  const report = await createReport(SYSTEM, {
    meetingId: meeting.id,
    document: { schemaVersion: 1, body: textWith(ofReport.fileId) },
  });
  await publishReport(SYSTEM, report);
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ body: textWith(ofNews.fileId) }),
  });
  await publishNewsItem(SYSTEM, item);
  const pictures = [ofReport.fileId, ofNews.fileId];
  const seen = async () => Promise.all(pictures.map(publicly));
  const hiding = async (hidden: Hideable) => {
    await hideItem(account(), hidden);
    const left = await seen();
    expect(await sees(account(), ofNews.fileId)).toBe(left[1]);
    for (const id of pictures) expect(await sees(EDITOR, id)).toBe(true);
    await showItem(EDITOR, hidden);
    return left;
  };
  expect(await seen()).toEqual([true, true]);
  // The report stands in the page of its meeting, and is hidden with it.
  expect(await hiding({ kind: "meeting", id: meeting.id })).toEqual([false, true]);
  expect(await hiding({ kind: "report", id: report.id })).toEqual([false, true]);
  expect(await hiding({ kind: "news_item", id: item.id })).toEqual([true, false]);
  expect(await seen()).toEqual([true, true]);
});

test("a text that names a picture that is not there, or a cover that nobody described, is not published", async () => {
  const none = "0198b9a0-0000-7000-8000-00000000f11e";
  const item = await createNewsItem(SYSTEM, { document: newsDocument({ body: textWith(none) }) });
  await expect(publishNewsItem(SYSTEM, item)).rejects.toThrow(/un’immagine che non esiste più/);
  const { fileId } = await makePicture();
  const bare = await createNewsItem(SYSTEM, {
    document: newsDocument({ cover: { fileId, alt: " " } }),
  });
  await expect(publishNewsItem(SYSTEM, bare)).rejects.toThrow(
    /Manca il testo alternativo della copertina/,
  );
});

test("pictures that no text names go after a week, with their bytes", async () => {
  const [never, cut, used] = [await makePicture(), await makePicture(), await makePicture()];
  const item = await createNewsItem(EDITOR, {
    document: newsDocument({ body: textWith(cut.fileId, used.fileId) }),
  });
  await later(10, () =>
    saveNewsDraft(EDITOR, {
      id: item.id,
      version: 1,
      document: newsDocument({ body: textWith(used.fileId) }),
    }),
  );
  // A pause of days begins another revision: the first still names what was cut.
  expect(await db().pictureUse.count({ where: { pictureId: cut.fileId } })).toBe(1);
  const { file } = await db().pictureSize.findFirstOrThrow({
    where: { pictureId: never.fileId },
    include: { file: true },
  });
  await sweepPictures(SYSTEM);
  expect(await sees(EDITOR, never.fileId)).toBe(true);
  await later(8, () => sweepPictures(SYSTEM));
  expect(await sees(EDITOR, never.fileId)).toBe(false);
  expect([await sees(EDITOR, cut.fileId), await sees(EDITOR, used.fileId)]).toEqual([true, true]);
  await removeForgottenFiles(SYSTEM);
  expect(await (await fileStore()).has(file.sha256)).toBe(false);
});

test("what was cut out while writing is kept for a week from then", async () => {
  const { fileId } = await makePicture();
  const item = await createNewsItem(EDITOR, { document: newsDocument({ body: textWith(fileId) }) });
  await saveNewsDraft(EDITOR, { id: item.id, version: 1, document: newsDocument() });
  expect(await db().pictureUse.count({ where: { pictureId: fileId } })).toBe(0);
  await db().picture.update({ where: { id: fileId }, data: { createdAt: new Date(0) } });
  await later(6, () => sweepPictures(SYSTEM));
  expect(await sees(EDITOR, fileId)).toBe(true);
  await later(8, () => sweepPictures(SYSTEM));
  expect(await sees(EDITOR, fileId)).toBe(false);
});

test("only the newsroom stores pictures, and only pictures", async () => {
  for (const actor of [ANONYMOUS, account(), account({ referentOf: ["x"] })]) {
    await expect(storePicture(actor, Buffer.from("x"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(sweepPictures(actor)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const bytes of [Buffer.from("<svg/>"), Buffer.alloc(0), Buffer.from("%PDF-1.7")]) {
    await expect(storePicture(EDITOR, bytes)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("non è un’immagine"),
    });
  }
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000_000);
    })(),
  );
  await expect(storePicture(EDITOR, endless)).rejects.toThrow(/20 MB/);
});

/** Runs `work` as it would run some days from now. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ now: Date.now() + days * 24 * 3_600_000, toFake: ["Date"] });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
