import { type Actor, ANONYMOUS } from "#lib/actor";
import { keptMaterials } from "#lib/clearances/policy";
import { sameName } from "#lib/clearances/rules";
import type { Language } from "#lib/clearances/schema";
import { dayFromDatabase, latest, localDay } from "#lib/clock";
import { withheldFor } from "#lib/contents/policy";
import { loadContentFacts } from "#lib/contents/queries";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db } from "#lib/infra/db";
import { openableMaterials, readableVersions, visibleMaterials } from "#lib/materials/policy";
import { getDownload, materialColumns, SEEN_PLACES, versionColumns } from "#lib/materials/queries";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import { getSite } from "#lib/site/queries";

const told = {
  ...materialColumns,
  summary: true,
  untaggedReason: true,
  captionsReason: true,
  captionsDueOn: true,
  demonstration: true,
  hiddenAt: true,
  createdAt: true,
  updatedAt: true,
  organisations: {
    orderBy: { organisation: { name: "asc" } },
    select: { organisation: { select: { id: true, slug: true, name: true } } },
  },
  captions: { orderBy: { language: "asc" }, select: { language: true } },
  placements: {
    ...SEEN_PLACES,
    select: {
      id: true,
      startSeconds: true,
      meeting: { select: { id: true, slug: true, title: true, day: true } },
      talk: { select: { title: true, day: true, position: true } },
      lab: { select: { slug: true, title: true } },
      newsItem: { select: { slug: true, title: true, firstPublishedAt: true } },
    },
  },
} satisfies Prisma.MaterialSelect;

/** A material as whoever may open it reads about it. */
export async function getMaterialPage(actor: Actor, id: string) {
  if (!isId(id)) throw notFound("Materiale");
  const row = await db().material.findFirst({
    where: { AND: [openableMaterials(actor), { id }] },
    select: {
      ...told,
      versions: {
        where: readableVersions(actor),
        orderBy: { number: "desc" },
        select: {
          ...versionColumns,
          downloads: true,
          file: { select: { name: true, size: true, mediaType: true, sha256: true } },
        },
      },
    },
  });
  if (!row) throw notFound("Materiale");
  const { placements, organisations, versions, captions, proposedById, ...material } = row;
  const newest = versions.find(({ state }) => state === "approved") ?? null;
  const [site, isPublic, isKept, facts, authors, linked] = await Promise.all([
    getSite(actor),
    exists(visibleMaterials(ANONYMOUS), id),
    exists(keptMaterials(actor), id),
    loadContentFacts(actor, newest ? [newest.file.sha256] : []),
    loadAuthors(actor, material.authors, placements),
    db().organisation.findMany({
      where: {
        AND: [
          visibleOrganisations(actor),
          { id: { in: organisations.map(({ organisation }) => organisation.id) } },
        ],
      },
      select: { id: true },
    }),
  ]);
  const { timeZone } = site;
  const isOwnProposal = actor.kind === "account" && proposedById === actor.accountId;
  const content = newest ? facts.get(newest.file.sha256) : undefined;
  return {
    ...material,
    language: material.language as Language,
    captionsDueOn: material.captionsDueOn && dayFromDatabase(material.captionsDueOn),
    authors,
    organisations: organisations.map(({ organisation: { id, slug, name } }) => ({
      name,
      href: linked.some((each) => each.id === id) ? `/enti/${slug}` : null,
    })),
    captions: captions.map(({ language }) => language as Language),
    places: placements
      .map(({ id, startSeconds, ...place }) => ({ id, startSeconds, ...placeOf(place, timeZone) }))
      .toSorted((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1)),
    versions,
    newest,
    content: content ?? null,
    /** How often any version was taken. */
    downloads: versions.reduce((sum, { downloads }) => sum + downloads, 0),
    addedOn: localDay(material.createdAt, timeZone),
    lastChangedAt: latest([material.updatedAt, newest?.createdAt]) ?? material.updatedAt,
    /** Whether everybody reads it. */
    isPublic,
    isOwnProposal,
    can: { keep: isKept, improve: isKept || isOwnProposal },
    timeZone,
    portal: site.name,
  };
}

export type MaterialDetails = Awaited<ReturnType<typeof getMaterialPage>>;
export type MaterialPlace = MaterialDetails["places"][number];

async function exists(where: Prisma.MaterialWhereInput, id: string): Promise<boolean> {
  return (await db().material.count({ where: { AND: [where, { id }] } })) > 0;
}

type PlaceRow = Pick<
  Prisma.MaterialGetPayload<{ select: typeof told }>["placements"][number],
  "meeting" | "talk" | "lab" | "newsItem"
>;

/** The page on which it stands, and the day that matters there. */
function placeOf({ meeting, talk, lab, newsItem }: PlaceRow, timeZone: string) {
  if (meeting) {
    return {
      href: `/incontri/${meeting.slug}${talk ? `#intervento-${talk.position + 1}` : ""}`,
      title: meeting.title,
      talk: talk?.title ?? null,
      day: dayFromDatabase(talk?.day ?? meeting.day),
    };
  }
  if (newsItem) {
    const { slug, title, firstPublishedAt } = newsItem;
    const day = firstPublishedAt && localDay(firstPublishedAt, timeZone);
    return { href: `/notizie/${slug}`, title, talk: null, day };
  }
  return {
    href: `/laboratori/${lab?.slug ?? ""}`,
    title: lab?.title ?? "",
    talk: null,
    day: null,
  };
}

/** Whoever made it: of those who spoke where it stands, with their page. */
async function loadAuthors(
  actor: Actor,
  authors: readonly string[],
  placements: readonly { meeting: { id: string } | null }[],
): Promise<{ name: string; href: string | null }[]> {
  const meetingIds = placements.flatMap(({ meeting }) => meeting?.id ?? []);
  const known =
    authors.length === 0 || meetingIds.length === 0
      ? []
      : await db().person.findMany({
          where: {
            AND: [
              visiblePeople(actor),
              { speakers: { some: { talk: { meetingId: { in: meetingIds } } } } },
            ],
          },
          select: { slug: true, givenName: true, familyName: true },
        });
  return authors.map((name) => {
    const person = known.find((each) => sameName(name, `${each.givenName} ${each.familyName}`));
    return { name, href: person ? `/persone/${person.slug}` : null };
  });
}

const file = { sha256: true, size: true, mediaType: true, name: true } as const;

/** A picture of a page, for who may have the version itself. */
export async function getPagePicture(
  actor: Actor,
  { versionId, page }: { versionId: string; page: number },
) {
  const download = await getDownload(actor, versionId);
  if (download.kind !== "file") throw notFound("Anteprima");
  const picture = await db().pagePicture.findUnique({
    where: { sha256_page: { sha256: download.file.sha256, page } },
    select: { file: { select: file } },
  });
  if (!picture) throw notFound("Anteprima");
  return picture.file;
}

/** What is said in a recording, for who may see it. */
export async function getMaterialCaptions(
  actor: Actor,
  { materialId, language }: { materialId: string; language: string },
) {
  if (!isId(materialId)) throw notFound("Sottotitoli");
  const found = await db().materialCaptions.findFirst({
    where: { materialId, language, material: openableMaterials(actor) },
    select: {
      file: { select: { ...file, content: { select: { scan: true, scanObstacle: true } } } },
    },
  });
  if (!found || withheldFor(found.file.content)) throw notFound("Sottotitoli");
  const { content: _content, ...captions } = found.file;
  return captions;
}
