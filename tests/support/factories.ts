import sharp from "sharp";
import { v7 as uuidv7 } from "uuid";
import { createAccount } from "#lib/accounts/commands";
import type { NewAccountInput } from "#lib/accounts/schema";
import { type AccountActor, type Actor, SYSTEM } from "#lib/actor";
import { dayToDatabase, type IsoDay } from "#lib/clock";
import { db } from "#lib/infra/db";
import { createLab } from "#lib/labs/commands";
import type { LabInput } from "#lib/labs/schema";
import { createMeeting, publishMeeting } from "#lib/meetings/commands";
import type { MeetingDocument, SpeakerDocument, TalkDocument } from "#lib/meetings/schema";
import { BLANK_NEWS, type NewsDocument } from "#lib/news/schema";
import { createOrganisation } from "#lib/organisations/commands";
import type { OrganisationInput } from "#lib/organisations/schema";
import { createPerson } from "#lib/people/commands";
import type { PersonInput } from "#lib/people/schema";
import { storePicture } from "#lib/pictures/commands";
import type { PlaceInput } from "#lib/placements/schema";
import { createReport, publishReport } from "#lib/reports/commands";
import type { ReportDocument } from "#lib/reports/schema";
import { createThematicArea } from "#lib/themes/commands";

// Everything is made with the commands of the portal, and with the parents it needs.

let made = 0;
/** Different in every record of a test file, so that nothing is found by accident. */
function next(): number {
  made += 1;
  return made;
}

async function makeAuthority(): Promise<{ id: string; slug: string }> {
  const n = next();
  const id = uuidv7();
  const slug = `azienda-${n}`;
  await db().healthAuthority.create({
    data: { id, slug, name: `Azienda ${n}`, shortName: `A${n}`, position: n },
  });
  return { id, slug };
}

/** Whose portal it is, in Italy. */
export async function makeSite(data: { secondPerson?: boolean } = {}): Promise<void> {
  await db().site.create({
    data: {
      name: "Portale",
      tagline: "Prova",
      introduction: "Prova",
      ownerName: "Ente",
      dpoName: "Nome",
      dpoEmail: "dpo@example.org",
      contactEmail: "info@example.org",
      contentLicenceName: "CC BY 4.0",
      contentLicenceUrl: "https://creativecommons.org/licenses/by/4.0/",
      ...data,
    },
    select: { id: true },
  });
}

interface ZoneOptions {
  name?: string;
  healthAuthorityId?: string;
  validFrom?: IsoDay;
  validTo?: IsoDay;
  /** Ids of the zones it takes the place of. */
  predecessorIds?: readonly string[];
}

/** Territories come from a file and have no command for one zone: rows it is. */
export async function makeZone(
  options: ZoneOptions = {},
): Promise<{ id: string; slug: string; name: string }> {
  const n = next();
  const id = uuidv7();
  const slug = `zona-${n}`;
  const name = options.name ?? `Zona ${n}`;
  const validFrom = dayToDatabase(options.validFrom ?? "2018-01-01");
  await db().zone.create({
    data: {
      id,
      slug,
      name,
      healthAuthorityId: options.healthAuthorityId ?? (await makeAuthority()).id,
      position: n,
      tileRow: n,
      tileColumn: 0,
      validFrom,
      validTo: options.validTo ? dayToDatabase(options.validTo) : null,
    },
  });
  await db().zoneSuccession.createMany({
    data: (options.predecessorIds ?? []).map((predecessorId) => ({
      predecessorId,
      successorId: id,
      date: validFrom,
    })),
  });
  return { id, slug, name };
}

export async function makeTheme(
  options: { name?: string; parentId?: string } = {},
): Promise<{ id: string; slug: string }> {
  const n = next();
  return createThematicArea(SYSTEM, {
    name: options.name ?? `Tema ${n}`,
    description: null,
    parentId: options.parentId ?? null,
    position: n,
    demonstration: true,
  });
}

export function makePerson(input: Partial<PersonInput> = {}) {
  return createPerson(SYSTEM, {
    givenName: "Persona",
    familyName: `Inventata ${next()}`,
    biography: null,
    demonstration: true,
    affiliations: [],
    ...input,
  });
}

export async function makeOrganisation(input: Partial<OrganisationInput> = {}) {
  const name = input.name ?? `Ente inventato ${next()}`;
  const created = await createOrganisation(SYSTEM, {
    acronym: null,
    kind: "other",
    description: null,
    website: null,
    zoneId: null,
    partnerRole: null,
    partnerOrder: null,
    aliases: [],
    demonstration: true,
    ...input,
    name,
  });
  return { ...created, name };
}

export async function makeLab(input: Partial<LabInput> = {}) {
  return createLab(SYSTEM, {
    title: `Laboratorio inventato ${next()}`,
    summary: "Un laboratorio per le prove.",
    aims: "Provare.",
    healthAuthorityId: null,
    zoneIds: input.zoneIds ?? [(await makeZone()).id],
    startsOn: "2021-09-01",
    endsOn: null,
    precision: "day",
    outputs: null,
    demonstration: true,
    members: [],
    services: [],
    funding: [],
    diary: [],
    ...input,
  });
}

export function speaker(input: Partial<SpeakerDocument>): SpeakerDocument {
  return {
    personId: null,
    roleTitle: null,
    organisationId: null,
    organisationName: null,
    zoneId: null,
    ...input,
  };
}

export function talk(input: Partial<TalkDocument> = {}): TalkDocument {
  return {
    id: uuidv7(),
    kind: "talk",
    title: `Intervento ${next()}`,
    abstract: null,
    day: null,
    startTime: null,
    recordingStartSeconds: null,
    zoneIds: [],
    thematicAreaIds: [],
    speakers: [],
    ...input,
  };
}

export function meetingDocument(input: Partial<MeetingDocument> = {}): MeetingDocument {
  return {
    schemaVersion: 1,
    title: `Incontro ${next()}`,
    summary: "Un incontro per le prove.",
    kind: "plenary",
    mode: "online",
    status: "held",
    day: "2021-03-12",
    lastDay: null,
    startTime: null,
    endTime: null,
    timeZone: "Europe/Rome",
    venue: null,
    joinUrl: null,
    recordingUrl: null,
    audienceAllZones: false,
    audienceZoneIds: [],
    audienceNote: null,
    involvedZoneIds: [],
    thematicAreaIds: [],
    seriesId: null,
    labId: null,
    sourceNote: null,
    sourceUrl: null,
    talks: [],
    ...input,
  };
}

/** A meeting that only the newsroom knows of. */
export function makeDraftMeeting(input: Partial<MeetingDocument> = {}) {
  return createMeeting(SYSTEM, { document: meetingDocument(input), demonstration: true });
}

/** A published meeting. */
export async function makeMeeting(input: Partial<MeetingDocument> = {}) {
  const draft = await makeDraftMeeting(input);
  const { version } = await publishMeeting(SYSTEM, { id: draft.id, version: draft.version });
  return { ...draft, version };
}

/** The published report of a meeting. */
export async function makeReport(input: { meetingId?: string; text?: string } = {}) {
  const meetingId = input.meetingId ?? (await makeMeeting()).id;
  const report = await createReport(SYSTEM, {
    meetingId,
    document: reportDocument(input.text ?? "Un resoconto per le prove."),
  });
  const { version } = await publishReport(SYSTEM, { id: report.id, version: report.version });
  return { id: report.id, version };
}

export function reportDocument(text: string): ReportDocument {
  const words = text ? [{ type: "text" as const, text }] : [];
  const paragraph = { type: "paragraph" as const, content: words };
  return {
    schemaVersion: 1,
    body: { schemaVersion: 1, doc: { type: "doc", content: [paragraph] } },
  };
}

export function newsDocument(input: Partial<NewsDocument> = {}): NewsDocument {
  return { ...BLANK_NEWS, title: `Notizia ${next()}`, lead: "In breve.", ...input };
}

/** A picture that no text names yet. */
export async function makePicture(actor: Actor = SYSTEM) {
  const n = next();
  // Far enough apart that no two are the same once they are compressed.
  const background = { r: (n * 53) % 256, g: (n * 101) % 256, b: (n * 197) % 256 };
  const drawing = sharp({ create: { width: 900, height: 600, channels: 3, background } });
  return storePicture(actor, await drawing.jpeg().toBuffer());
}

/** What `setRights` is told of an account that may nothing more than any member. */
export const NO_RIGHTS = {
  roles: [],
  organisationIds: [],
  referentOf: [],
  coordinatorOf: [],
  emailExempt: false,
};

/** An active account, and the actor that its session would be. */
export async function makeAccount(input: Partial<NewAccountInput> = {}) {
  const n = next();
  const email = input.email === undefined ? `persona-${n}@ente.example` : input.email;
  const { id } = await createAccount(SYSTEM, {
    name: `Persona ${n}`,
    state: "active",
    ...input,
    email,
  });
  const actor: AccountActor = {
    kind: "account",
    accountId: id,
    roles: input.roles ?? [],
    referentOf: input.referentOf ?? [],
    coordinatorOf: input.coordinatorOf ?? [],
  };
  return { id, email: email ?? "", actor };
}

/** Somebody of the newsroom with a row of their own, so that their name is found. */
export async function makeColleague(
  name: string,
  roles: AccountActor["roles"] = ["newsroom"],
): Promise<AccountActor> {
  const { actor } = await makeAccount({ name, roles: [...roles] });
  return actor;
}

/** Where a material is to stand, as commands take it: at a meeting, or at a talk of it. */
export const atMeeting = (id: string, talkId: string | null = null) =>
  [{ kind: "meeting", id, talkId }] as const satisfies PlaceInput[];
