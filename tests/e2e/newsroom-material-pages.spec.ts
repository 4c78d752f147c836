import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { attachLink } from "#lib/material-keeping/commands";
import { axeFindings } from "#tests/support/axe";
import { atMeeting, makeMeeting, talk } from "#tests/support/factories";
import { makeUser, signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";
import { aClearedFile } from "#tests/support/rights/attached";
import { plantCaptions, storeFile } from "#tests/support/stored-files";

test.beforeAll(async () => {
  process.env.DATA_DIR = process.env.E2E_DATA_DIR ?? "";
  await writeInPortal();
});

/** Two seconds of silence. */
function sound(): Buffer {
  const data = Buffer.alloc(16_000, 128);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** A recording with captions, heard at a talk from its first second on. */
async function aRecording(meetingId: string, talkId: string): Promise<string> {
  const { id } = await attachLink(SYSTEM, {
    title: "Registrazione della mattinata",
    kind: "recording",
    url: "https://example.org/",
    places: [{ kind: "meeting", id: meetingId, talkId, startSeconds: 1 }],
  });
  const { id: fileId } = await storeFile(sound(), {
    mediaType: "audio/wav",
    name: "mattinata.wav",
  });
  await db().material.update({ where: { id }, data: { url: null }, select: { id: true } });
  await db().materialVersion.create({
    data: { materialId: id, number: 1, fileId, createdByKind: "system" },
    select: { id: true },
  });
  await plantCaptions(id, "Buongiorno.");
  return id;
}

async function setUp() {
  const said = talk({ title: "Che cosa si è detto" });
  const meeting = await makeMeeting({ title: "Un incontro con materiali", talks: [said] });
  const { id: fileId } = await aClearedFile(meeting.id);
  const recordingId = await aRecording(meeting.id, said.id);
  await attachLink(SYSTEM, {
    title: "Appunti per chi c’era",
    kind: "document",
    url: "https://example.org/appunti",
    visibility: "community",
    places: atMeeting(meeting.id),
  });
  return { meeting, fileId, recordingId };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "materials" : "materials, without scripts", () => {
    test.use({ javaScriptEnabled });

    test("from the programme to a recording, and to who may see more", async ({
      page,
      context,
      baseURL,
    }) => {
      const { meeting, recordingId } = await setUp();
      await page.goto(`/incontri/${meeting.slug}`);
      const programme = page.getByRole("region", { name: "Programma" });
      await programme.getByRole("link", { name: "Registrazione della mattinata" }).first().click();
      await expect(page).toHaveURL(`/materiali/${recordingId}?da=1`);
      await expect(page.getByText("La registrazione comincia da 0:01.")).toBeVisible();
      await expect(page.locator("audio track[kind=captions]")).toHaveAttribute("srclang", "it");
      await expect(page.locator("audio")).toHaveAttribute("src", /\.wav#t=1$/);
      await expect(page.getByRole("region", { name: "Presentato a" })).toContainText(
        "Un incontro con materiali",
      );

      await page.goto(`/incontri/${meeting.slug}`);
      await page.getByRole("link", { name: "Tutti i materiali, anche quelli per" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Materiali:");
      await expect(page.getByText("Appunti per chi c’era")).toHaveCount(0);
      await expect(page.getByText("Solo comunità")).toHaveCount(0);
      await signIn(context, await makeUser("Chi legge"), baseURL);
      await page.reload();
      const hidden = page.getByRole("listitem").filter({ hasText: "Appunti per chi c’era" });
      await expect(hidden).toContainText("Solo comunità");
      await expect(page.getByRole("link", { name: "Proponi un materiale" })).toBeVisible();
    });
  });
}

test("axe and width: a file, a recording, the materials of a meeting", async ({
  page,
  context,
  baseURL,
}) => {
  const { meeting, fileId, recordingId } = await setUp();
  await signIn(context, await makeUser("Chi legge"), baseURL);
  for (const path of [
    `/materiali/${fileId}`,
    `/materiali/${recordingId}?da=1`,
    `/incontri/${meeting.slug}/materiali`,
  ]) {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      expect(await axeFindings(page), `${path} at ${width} px`).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `${path} sideways at ${width} px`).toBe(0);
    }
  }
});
