import { Readable } from "node:stream";
import { SYSTEM } from "#lib/actor";
import { describeDocument, recordReleases } from "#lib/clearances/commands";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import {
  archiveMaterial,
  attachFile,
  attachLink,
  placeMaterialAt,
} from "#lib/material-keeping/commands";
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

/** One that stands at two meetings, with its place at the first. */
export async function aLinkTwice() {
  const { meetingId, ...link } = await aLink();
  const other = await makeDraftMeeting();
  const [place] = atMeeting(other.id);
  const { version } = await placeMaterialAt(SYSTEM, { ...link, place });
  return { ...link, version: `${version}`, meetingId, placementId: await placementOf(link.id) };
}

export async function placementOf(materialId: string): Promise<string> {
  const where = { materialId };
  return (await db().materialPlacement.findFirstOrThrow({ where, select: { id: true } })).id;
}

/** A file, with its only version. */
export async function aFile(meetingId: string) {
  const bytes = pdf(meetingId);
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  const { id } = await attachFile(SYSTEM, {
    title: SECRET,
    kind: "slides",
    authors: "Ada Bini",
    places: atMeeting(meetingId),
    file: { incoming, name: "diapositive.pdf" },
  });
  const { id: versionId } = await db().materialVersion.findFirstOrThrow({
    where: { materialId: id },
    select: { id: true },
  });
  return { id, versionId, version: "1" };
}

/** One of which nothing is owed any more. */
export async function aClearedFile(meetingId: string) {
  const { id, versionId, version } = await aFile(meetingId);
  const released = { id, version, names: ["Ada Bini"], givenOn: "2026-01-10" };
  const next = await recordReleases(SYSTEM, released);
  const described = { id, version: `${next.version}`, untaggedReason: "È una prova." };
  await describeDocument(SYSTEM, described);
  return { id, versionId };
}

export async function aReleasedFile() {
  const { id: meetingId } = await makeDraftMeeting();
  const { id, version } = await aFile(meetingId);
  const release = { id, version, names: ["Ada Bini"], givenOn: "2026-01-10" };
  const next = await recordReleases(SYSTEM, release);
  const found = await db().materialRelease.findFirstOrThrow({
    where: { materialId: id },
    select: { id: true },
  });
  return { id, version: `${next.version}`, releaseId: found.id };
}
