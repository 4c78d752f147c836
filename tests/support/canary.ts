import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { type AccountActor, SYSTEM } from "#lib/actor";
import { describeDocument, recordReleases } from "#lib/clearances/commands";
import { hideItem, showItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import {
  addMaterialVersion,
  archiveMaterial,
  attachFile,
  editMaterial,
  restoreMaterial,
} from "#lib/material-keeping/commands";
import { archiveMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { proposeFile, proposeVersion } from "#lib/offers/commands";
import type { PlaceInput } from "#lib/placements/schema";
import {
  atMeeting,
  makeAccount,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makePicture,
  makeReport,
  meetingDocument,
  newsDocument,
  talk,
} from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";
import type { World } from "#tests/support/rights/roles";
import { plantCaptions, plantPreview } from "#tests/support/stored-files";

/** Who may come across a word: the newsroom across all of them but the last. */
export const AUDIENCES = ["newsroom", "members", "proposer", "referent", "coordinator"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A word that stands nowhere else, in the form of a name, an address or a title. */
const canary = (audience: Audience) => `canarino${audience}`;
export const CANARIES = new RegExp(`canarino(${AUDIENCES.join("|")})`, "gi");

/** The addresses that somebody could guess, keep or be sent, by the route they belong to. */
export type Addresses = Map<string, string[]>;

/** Public things beside which private ones are planted later, so that what is public stays the same. */
export async function plantPublic() {
  const said = talk();
  const meeting = await makeMeeting({ talks: [said], mode: "online" });
  const planned = await makeMeeting({
    status: "planned",
    day: "2099-01-15",
    joinUrl: `https://video.example.org/${canary("members")}`,
  });
  const report = await makeReport({ meetingId: meeting.id, text: canary("newsroom") });
  await hideItem(SYSTEM, { kind: "report", id: report.id });
  const corrected = await plantCorrected(meeting.id);
  return { meeting: { ...meeting, talk: said }, planned, lab: await makeLab(), corrected };
}

/** Only what came before has the word: who kept that address is led to what took its place. */
async function plantCorrected(meetingId: string) {
  const described = { title: "Corretto", description: "", authors: "" };
  const planted = await plantFile(atMeeting(meetingId), canary("newsroom"), described);
  const { id } = planted;
  await describeDocument(SYSTEM, { id, version: 1, summary: "Che cosa dice." });
  const file = { ...(await sent("innocuo")), name: "innocuo.pdf" };
  await addMaterialVersion(SYSTEM, { id, version: 2, note: "", file });
  return planted;
}

type Planted = Awaited<ReturnType<typeof plantPublic>>;

/** Everything that is not for everybody, each with a word that says for whom it is. */
export async function plantPrivate(
  { meeting, planned, lab, corrected }: Planted,
  world: Pick<World, "organisationId" | "labId" | "zoneId">,
  proposer: AccountActor,
): Promise<Addresses> {
  const addresses: Addresses = new Map();
  const note = (route: string, ...found: string[]) =>
    addresses.set(route, [...(addresses.get(route) ?? []), ...found]);
  const word = canary("newsroom");

  await plantPages(word, note);
  await plantDraftBeside(meeting, word);
  note("/incontri/[slug]", `/incontri/${meeting.slug}`);
  note("/incontri/[slug]/partecipa", `/incontri/${planned.slug}/partecipa`);
  await plantMaterials({ meeting, lab, corrected, ownLabId: world.labId, proposer }, note);
  await plantPeople(world, word, note);
  await plantReports(word);
  return addresses;
}

type Note = (route: string, ...found: string[]) => void;

/** Pages in every state in which nobody outside knows of them. */
async function plantPages(word: string, note: Note): Promise<void> {
  const draft = await makeDraftMeeting({ title: `Bozza ${word}`, summary: word });
  const hidden = await makeMeeting({ title: `Nascosto ${word}` });
  await makeReport({ meetingId: hidden.id, text: word });
  await hideItem(SYSTEM, { kind: "meeting", id: hidden.id });
  const archived = await makeMeeting({ title: `Archiviato ${word}` });
  await archiveMeeting(SYSTEM, archived);
  for (const { slug } of [draft, hidden, archived]) {
    note("/incontri/[slug]", `/incontri/${slug}`);
    note("/incontri/[slug]/partecipa", `/incontri/${slug}/partecipa`);
    note("/incontri/[slug]/materiali", `/incontri/${slug}/materiali`);
    note("/incontri/[slug]/materiali/proponi", `/incontri/${slug}/materiali/proponi`);
  }

  const cover = { fileId: (await makePicture()).fileId, alt: word };
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ title: `Bozza ${word}`, cover }),
  });
  const gone = await createNewsItem(SYSTEM, {
    document: newsDocument({ title: `Nascosta ${word}` }),
  });
  await publishNewsItem(SYSTEM, gone);
  await hideItem(SYSTEM, { kind: "news_item", id: gone.id });
  for (const { slug } of [item, gone]) note("/notizie/[slug]", `/notizie/${slug}`);
  note("/immagini/[id]", `/immagini/${cover.fileId}`);
  note("/immagini/[id]/[size]", `/immagini/${cover.fileId}/400.webp`);
}

/** Of a page that is public, what is only in its draft. */
async function plantDraftBeside(meeting: Planted["meeting"], word: string): Promise<void> {
  const coming = talk({ title: `Che verrà ${word}`, abstract: word });
  const document = meetingDocument({ title: `Cambiato ${word}`, talks: [meeting.talk, coming] });
  await saveMeetingDraft(SYSTEM, { id: meeting.id, version: meeting.version, document });
  await plantFile(atMeeting(meeting.id, coming.id), word);
}

const sent = async (words: string) => ({
  incoming: await receiveFile(Readable.from([pdf(`${words} ${uuidv7()}`)]), 10_000),
  name: `${words}.pdf`,
});

type Described = Partial<Parameters<typeof attachFile>[1]>;

/** A file whose name, title, description and bytes have the word. */
async function plantFile(places: PlaceInput[], word: string, more: Described = {}) {
  // A second of the same title would be a version of the first.
  const title = `${word} ${uuidv7()}`;
  const described = { title, kind: "document", description: word, authors: word } as const;
  const { id } = await attachFile(SYSTEM, {
    ...described,
    ...more,
    places,
    file: await sent(word),
  });
  return { id, address: await fileOf(id, word), preview: await previewOf(id, word), word };
}

const newestOf = (materialId: string) =>
  db().materialVersion.findFirstOrThrow({
    where: { materialId },
    orderBy: { number: "desc" },
    select: { id: true },
  });

/** Of the first page, which has the word too. */
async function previewOf(materialId: string, word: string): Promise<string> {
  return plantPreview((await newestOf(materialId)).id, word);
}

async function fileOf(materialId: string, word: string): Promise<string> {
  const version = await newestOf(materialId);
  return `/materiali/file/${version.id}/${word}.pdf`;
}

function tellPages(
  { id, address, preview }: { id: string; address: string; preview: string },
  note: Note,
): void {
  note("/materiali/file/[versionId]/[name]", address);
  note("/materiali/anteprima/[versionId]/[page]", preview);
  note("/materiali/[id]", `/materiali/${id}`);
  note("/area/materiali/[id]", `/area/materiali/${id}`);
  note("/redazione/materiali/[id]", `/redazione/materiali/${id}`);
  note("/materiali/[id]/citazione", `/materiali/${id}/citazione`);
}

/** Materials in every state, on a page that everybody reads. */
async function plantMaterials(
  given: Pick<Planted, "meeting" | "lab" | "corrected"> & {
    ownLabId: string;
    proposer: AccountActor;
  },
  note: Note,
): Promise<void> {
  const places = atMeeting(given.meeting.id);
  const word = canary("newsroom");
  const tell = async (planted: Awaited<ReturnType<typeof plantFile>>) => {
    tellPages(planted, note);
    const captions = await plantCaptions(planted.id, planted.word);
    note("/materiali/sottotitoli/[materialId]/[language]", captions);
  };
  const [unready, embargoed, hidden, archived] = [
    await plantFile(places, word),
    await plantFile(places, word, { embargoDay: "2099-01-01" }),
    await plantFile(places, word),
    await plantFile(places, word),
  ];
  const summary = "Che cosa dice.";
  for (const { id } of [embargoed, hidden, archived]) {
    await describeDocument(SYSTEM, { id, version: 1, summary });
  }
  await recordReleases(SYSTEM, {
    id: unready.id,
    version: 1,
    names: [word],
    givenOn: "2026-01-10",
    note: word,
  });
  await hideItem(SYSTEM, { kind: "material", id: hidden.id });
  await archiveMaterial(SYSTEM, { id: archived.id, version: 2 });
  for (const each of [unready, embargoed, hidden, archived]) await tell(each);
  tellPages(given.corrected, note);

  const visibility = "community";
  await tell(await plantFile(places, canary("members"), { visibility }));
  await tell(
    await plantFile([{ kind: "lab", id: given.lab.id }], canary("members"), { visibility }),
  );
  await tell(await propose(given.proposer, places, canary("proposer")));
  await tell(
    await propose(given.proposer, [{ kind: "lab", id: given.ownLabId }], canary("coordinator")),
  );
  const proposed = await proposeCorrected(given.proposer, given.corrected.id, canary("proposer"));
  tellPages(proposed, note);
}

/** Beside what everybody has, a file that waits for a decision. */
async function proposeCorrected(proposer: AccountActor, id: string, word: string) {
  await proposeVersion(proposer, { id, note: word, file: await sent(word) });
  return { id, address: await fileOf(id, word), preview: await previewOf(id, word) };
}

async function propose(proposer: AccountActor, places: PlaceInput[], word: string) {
  const title = `${word} ${uuidv7()}`;
  const described = { title, kind: "document", description: word, places } as const;
  const { id } = await proposeFile(proposer, { ...described, file: await sent(word) });
  return { id, address: await fileOf(id, word), preview: await previewOf(id, word), word };
}

/** Who is known to the portal without being public, and who wants to be. */
async function plantPeople(
  given: Pick<World, "organisationId" | "zoneId">,
  word: string,
  note: Note,
): Promise<void> {
  const person = await makePerson({ familyName: word });
  const hidden = await makePerson({ familyName: `Nascosta ${word}` });
  await hideItem(SYSTEM, { kind: "person", id: hidden.id });
  for (const { slug } of [person, hidden]) note("/persone/[slug]", `/persone/${slug}`);
  const organisation = await makeOrganisation({ name: `Ente ${word}` });
  note("/enti/[slug]", `/enti/${organisation.slug}`);
  const lab = await makeLab({ title: `Nascosto ${word}`, zoneIds: [given.zoneId] });
  await hideItem(SYSTEM, { kind: "lab", id: lab.id });
  note("/laboratori/[slug]", `/laboratori/${lab.slug}`);
  note("/laboratori/[slug]/proponi", `/laboratori/${lab.slug}/proponi`);
  await makeAccount({ name: word, email: `${word}@ente.example` });
  const own = canary("referent");
  await makeAccount({
    name: own,
    email: `${own}@ente.example`,
    organisationIds: [given.organisationId],
  });
  await db().accessRequest.create({
    data: {
      id: uuidv7(),
      name: own,
      email: `${own}@altro.example`,
      organisationId: given.organisationId,
    },
  });
}

/** What readers wrote to the newsroom. */
async function plantReports(word: string): Promise<void> {
  await db().accessibilityReport.create({
    data: { id: uuidv7(), page: "/zone", text: word, email: `${word}@lettore.example` },
  });
  await db().pageRating.create({ data: { page: "/zone", useful: false, comment: word } });
  const meeting = await db().meeting.findFirstOrThrow({ select: { id: true, slug: true } });
  await db().dataReport.create({
    data: {
      id: uuidv7(),
      page: `/incontri/${meeting.slug}`,
      text: word,
      itemKind: "meeting",
      itemId: meeting.id,
      hides: false,
    },
  });
}

/** A public material, where it is told, and every way in which it is taken back and given again. */
export async function plantWithdrawable() {
  const word = canary("newsroom");
  const meeting = await makeMeeting();
  const { id, address } = await plantFile(atMeeting(meeting.id), word);
  await describeDocument(SYSTEM, { id, version: 1, summary: "Che cosa dice." });
  let version = 2;
  const edit = async (more: object) => {
    const described = { title: word, kind: "document" } as const;
    ({ version } = await editMaterial(SYSTEM, { ...described, id, version, ...more }));
  };
  const material = { kind: "material", id } as const;
  const page = { kind: "meeting", id: meeting.id } as const;
  return {
    pages: [address, `/incontri/${meeting.slug}`],
    ways: [
      { take: () => hideItem(SYSTEM, material), giveBack: () => showItem(SYSTEM, material) },
      { take: () => hideItem(SYSTEM, page), giveBack: () => showItem(SYSTEM, page) },
      { take: () => edit({ visibility: "community" }), giveBack: () => edit({}) },
      { take: () => edit({ embargoDay: "2099-01-01" }), giveBack: () => edit({}) },
      {
        take: async () => {
          ({ version } = await archiveMaterial(SYSTEM, { id, version }));
        },
        giveBack: async () => {
          ({ version } = await restoreMaterial(SYSTEM, { id, version }));
        },
      },
    ],
  };
}
