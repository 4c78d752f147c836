import type { Actor } from "#lib/actor";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { visibleLabs } from "#lib/labs/policy";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import type { Present } from "#lib/record-versions/schema";
import { inForce, validOn } from "#lib/territory/rules";

const listed = {
  slug: true,
  title: true,
  summary: true,
  startsOn: true,
  endsOn: true,
  precision: true,
  demonstration: true,
  healthAuthority: { select: { slug: true, name: true } },
  zones: { select: { zone: { select: { slug: true, name: true } } } },
} satisfies Prisma.LabSelect;

type ListedRow = Prisma.LabGetPayload<{ select: typeof listed }>;

function toListItem({ zones, ...lab }: ListedRow) {
  return {
    ...lab,
    startsOn: dayFromDatabase(lab.startsOn),
    endsOn: lab.endsOn && dayFromDatabase(lab.endsOn),
    zones: zones.map((row) => row.zone),
  };
}

/** Labs, newest first, each with the zones it covers. */
export async function listLabs(actor: Actor) {
  const [labs, zones] = await Promise.all([
    db().lab.findMany({
      where: visibleLabs(actor),
      orderBy: [{ startsOn: "desc" }, { title: "asc" }],
      select: listed,
    }),
    db().zone.findMany({
      select: {
        slug: true,
        validFrom: true,
        validTo: true,
        healthAuthority: { select: { slug: true } },
      },
    }),
  ]);
  const dated = zones.map((zone) => ({
    ...zone,
    validFrom: dayFromDatabase(zone.validFrom),
    validTo: zone.validTo && dayFromDatabase(zone.validTo),
  }));
  return labs.map(toListItem).map((lab) => ({
    ...lab,
    /** Slugs of its zones: its own, or all those of the authority when it began. */
    territory: (lab.healthAuthority
      ? inForce(dated, lab.startsOn).filter(
          (zone) => zone.healthAuthority.slug === lab.healthAuthority?.slug,
        )
      : lab.zones
    ).map((zone) => zone.slug),
  }));
}

export type LabListItem = Awaited<ReturnType<typeof listLabs>>[number];

/** Labs of a zone: those that name it and those of the whole area of its health authority. */
export async function listLabsOfZone(
  actor: Actor,
  zone: { id: string; healthAuthority: { id: string } },
) {
  const labs = await db().lab.findMany({
    where: {
      AND: [
        visibleLabs(actor),
        {
          OR: [
            { zones: { some: { zoneId: zone.id } } },
            { healthAuthorityId: zone.healthAuthority.id },
          ],
        },
      ],
    },
    orderBy: [{ startsOn: "desc" }, { title: "asc" }],
    select: listed,
  });
  return labs.map(toListItem);
}

export async function getLab(actor: Actor, slug: string) {
  const lab = await db().lab.findFirst({
    where: { slug, ...visibleLabs(actor) },
    select: {
      id: true,
      ...listed,
      aims: true,
      outputs: true,
      updatedAt: true,
      members: {
        orderBy: { position: "asc" },
        select: {
          sector: true,
          headcount: true,
          note: true,
          profession: { select: { label: true } },
          // Unlike who spoke on a day, who works in a lab is named as it is now.
          organisation: {
            where: visibleOrganisations(actor),
            select: { slug: true, name: true },
          },
          person: {
            where: visiblePeople(actor),
            select: { slug: true, givenName: true, familyName: true },
          },
        },
      },
      services: { orderBy: { position: "asc" }, select: { name: true, description: true } },
      funding: {
        orderBy: { fundingSource: { position: "asc" } },
        select: { note: true, fundingSource: { select: { label: true, level: true } } },
      },
      diary: { orderBy: { day: "desc" }, select: { day: true, text: true } },
    },
  });
  if (!lab) throw notFound("Laboratorio");
  const { zones, diary, ...rest } = lab;
  return {
    ...rest,
    ...toListItem(lab),
    diary: diary.map((entry) => ({ ...entry, day: dayFromDatabase(entry.day) })),
  };
}

export type LabDetails = Awaited<ReturnType<typeof getLab>>;

/** Slugs of the zones a lab covers: its own, or all those of the authority in force on a day. */
export async function listLabTerritory(
  _actor: Actor,
  lab: Pick<LabListItem, "healthAuthority" | "zones">,
  day: IsoDay,
) {
  if (!lab.healthAuthority) return lab.zones;
  return db().zone.findMany({
    where: { AND: [validOn(day), { healthAuthority: { slug: lab.healthAuthority.slug } }] },
    orderBy: { position: "asc" },
    select: { slug: true, name: true },
  });
}

/** The rows of a lab as they are written, in their order. */
export const writtenRows = {
  members: {
    orderBy: { position: "asc" },
    select: {
      professionId: true,
      sector: true,
      organisationId: true,
      personId: true,
      headcount: true,
      note: true,
    },
  },
  services: { orderBy: { position: "asc" }, select: { name: true, description: true } },
  funding: {
    orderBy: { fundingSource: { position: "asc" } },
    select: { fundingSourceId: true, note: true },
  },
} satisfies Prisma.LabSelect;

/** What is kept of a lab at each save, whoever writes it. */
export async function loadLabDocument(_actor: Actor, id: string, tx: Tx): Promise<Present | null> {
  const lab = await tx.lab.findUnique({
    where: { id },
    select: {
      title: true,
      summary: true,
      aims: true,
      healthAuthorityId: true,
      startsOn: true,
      endsOn: true,
      precision: true,
      outputs: true,
      updatedAt: true,
      zones: { orderBy: { zoneId: "asc" }, select: { zoneId: true } },
      ...writtenRows,
      // Written anew at each save, so that their ids say nothing.
      diary: { orderBy: [{ day: "asc" }, { text: "asc" }], select: { day: true, text: true } },
    },
  });
  if (!lab) return null;
  const { updatedAt, zones, startsOn, endsOn, diary, ...rest } = lab;
  const document = {
    ...rest,
    startsOn: dayFromDatabase(startsOn),
    endsOn: endsOn && dayFromDatabase(endsOn),
    zoneIds: zones.map(({ zoneId }) => zoneId),
    diary: diary.map(({ day, text }) => ({ day: dayFromDatabase(day), text })),
  };
  return { document, savedAt: updatedAt };
}
