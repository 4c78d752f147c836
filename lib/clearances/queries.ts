import { type Actor, SYSTEM } from "#lib/actor";
import { keptMaterials } from "#lib/clearances/policy";
import {
  type ClearanceFacts,
  type DocumentState,
  namesOwed,
  obstaclesOf,
} from "#lib/clearances/rules";
import type { Obstacle } from "#lib/clearances/schema";
import { dayFromDatabase } from "#lib/clock";
import { needsAlternative } from "#lib/contents/rules";
import { documentCheckSchema } from "#lib/contents/schema";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import type { ReadingState } from "#lib/generated/prisma/enums";
import { db, type Tx } from "#lib/infra/db";
import { getMeetingToAttach } from "#lib/placements/queries";

const speakers = {
  orderBy: { position: "asc" },
  select: {
    roleTitle: true,
    organisationName: true,
    person: { select: { givenName: true, familyName: true } },
  },
} satisfies Prisma.Talk$speakersArgs;

const talks = {
  orderBy: { position: "asc" },
  select: { speakers },
} satisfies Prisma.Meeting$talksArgs;

const facts = {
  kind: true,
  visibility: true,
  authors: true,
  summary: true,
  untaggedReason: true,
  captionsReason: true,
  captionsDueOn: true,
  captions: {
    orderBy: { language: "asc" },
    select: { language: true, createdAt: true, file: { select: { name: true, size: true } } },
  },
  releases: {
    orderBy: { personName: "asc" },
    select: { id: true, personName: true, givenOn: true, note: true },
  },
  versions: {
    where: { state: "approved" },
    orderBy: { number: "desc" },
    take: 1,
    select: {
      file: {
        select: {
          mediaType: true,
          content: { select: { scan: true, reading: true, check: true } },
        },
      },
    },
  },
  placements: {
    select: {
      meetingId: true,
      awaitedTalkId: true,
      talk: { select: { speakers } },
      meeting: { select: { talks } },
    },
  },
} satisfies Prisma.MaterialSelect;

type Row = Prisma.MaterialGetPayload<{ select: typeof facts }>;

/** What is owed before a material is public, and what was settled of it. */
export async function getClearance(actor: Actor, materialId: string, tx: Tx = db()) {
  const where = { AND: [keptMaterials(actor), { id: materialId }] };
  const row = await tx.material.findFirst({ where, select: facts });
  if (!row) throw notFound("Materiale");
  const known = await factsOf(row, tx);
  return {
    obstacles: obstaclesOf(known),
    owed: namesOwed(known),
    releases: row.releases.map((release) => ({
      ...release,
      givenOn: dayFromDatabase(release.givenOn),
    })),
    captions: row.captions,
    captionsReason: row.captionsReason,
    captionsDueOn: row.captionsDueOn && dayFromDatabase(row.captionsDueOn),
    summary: row.summary,
    untaggedReason: row.untaggedReason,
    mediaType: known.file?.mediaType ?? null,
  };
}

/** What is owed of each of some materials, by its id. */
export async function listObstacles(actor: Actor, materialIds: readonly string[]) {
  const where = { AND: [keptMaterials(actor), { id: { in: [...materialIds] } }] };
  const rows = await db().material.findMany({ where, select: { id: true, ...facts } });
  const owed = new Map<string, Obstacle[]>();
  for (const row of rows) owed.set(row.id, obstaclesOf(await factsOf(row, db())));
  return owed;
}

async function factsOf(row: Row, tx: Tx): Promise<ClearanceFacts> {
  const file = row.versions[0]?.file;
  return {
    ...row,
    speakers: await speakersOf(row.placements, tx),
    released: row.releases.map(({ personName }) => personName),
    captions: row.captions.length,
    file: file
      ? {
          mediaType: file.mediaType,
          isInfected: file.content.scan === "infected",
          document: documentState(file.content),
        }
      : null,
  };
}

export type Clearance = Awaited<ReturnType<typeof getClearance>>;

/** What cannot be read, because it is locked or broken, nobody reads with the ears either. */
function documentState(content: { reading: ReadingState; check: unknown }): DocumentState {
  if (content.reading === "waiting") return "unread";
  if (content.check === null) return "untagged";
  return needsAlternative(documentCheckSchema.parse(content.check)) ? "untagged" : "tagged";
}

/** Who speaks where the material stands: at its talks, or at the meetings as a whole. */
async function speakersOf(placements: Row["placements"], tx: Tx): Promise<string[]> {
  const names: string[] = [];
  for (const { talk, meeting, meetingId, awaitedTalkId } of placements) {
    if (talk) names.push(...talk.speakers.map(nameOf));
    else if (meetingId && awaitedTalkId) {
      names.push(...(await awaitedSpeakers({ meetingId, talkId: awaitedTalkId }, tx)));
    } else if (meeting) {
      names.push(...meeting.talks.flatMap((each) => each.speakers.map(nameOf)));
    }
  }
  return [...new Set(names)];
}

/** Of a talk that is only in the draft. */
async function awaitedSpeakers(
  { meetingId, talkId }: { meetingId: string; talkId: string },
  tx: Tx,
): Promise<string[]> {
  const meeting = await getMeetingToAttach(SYSTEM, meetingId, tx);
  const talk = meeting.talks.find(({ id }) => id === talkId);
  if (!talk) return [];
  const ids = talk.speakers.flatMap(({ personId }) => personId ?? []);
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, givenName: true, familyName: true },
  });
  return talk.speakers.map(({ personId, roleTitle, organisationName }) =>
    nameOf({
      person: people.find(({ id }) => id === personId) ?? null,
      roleTitle,
      organisationName,
    }),
  );
}

/** A person, or what they were that day where nobody knows who it was. */
function nameOf(speaker: {
  person: { givenName: string; familyName: string } | null;
  roleTitle: string | null;
  organisationName: string | null;
}): string {
  const { person, roleTitle, organisationName } = speaker;
  if (person) return `${person.givenName} ${person.familyName}`;
  return [roleTitle, organisationName].filter(Boolean).join(", ");
}
