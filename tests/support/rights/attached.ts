import { Readable } from "node:stream";
import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { archiveMaterial, attachFile, attachLink } from "#lib/materials/commands";
import { atMeeting, makeDraftMeeting } from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";
import { SECRET } from "#tests/support/rights/fixtures";

// Materials of meetings that only the newsroom knows of.

/** How a form describes one. */
export const described = (kind: "web_page" | "slides", meetingId: string) =>
  ({ title: SECRET, kind, meetingId, talkId: "" }) as const;

export const LINK = { url: "https://altrove.example.org/pagina" } as const;

export async function aLink() {
  const { id: meetingId } = await makeDraftMeeting({ title: SECRET });
  const { id } = await attachLink(SYSTEM, {
    title: SECRET,
    kind: "web_page",
    places: atMeeting(meetingId),
    ...LINK,
  });
  return { id, version: "1", meetingId };
}

export async function anArchivedLink() {
  const { meetingId, ...link } = await aLink();
  const { version } = await archiveMaterial(SYSTEM, link);
  return { ...link, version: `${version}`, meetingId };
}

/** A file, with its only version. */
export async function aFile(meetingId: string) {
  const bytes = pdf(meetingId);
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  const { id } = await attachFile(SYSTEM, {
    title: SECRET,
    kind: "slides",
    places: atMeeting(meetingId),
    file: { incoming, name: "diapositive.pdf" },
  });
  const { id: versionId } = await db().materialVersion.findFirstOrThrow({
    where: { materialId: id },
    select: { id: true },
  });
  return { id, versionId, version: "1" };
}
