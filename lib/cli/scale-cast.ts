import { SYSTEM } from "#lib/actor";
import type { SeededRandom } from "#lib/cli/random";
import type { ScaleMaterial } from "#lib/cli/scale-archive";
import { dayToDatabase } from "#lib/clock";
import { db } from "#lib/infra/db";
import { createLab } from "#lib/labs/commands";
import { createSeries } from "#lib/series/commands";
import { firstFreeSlug, slugify } from "#lib/slugs/rules";
import { BODIES, FAMILY_NAMES, GIVEN_NAMES, SUBJECTS } from "#prisma/demo/scale-words";

const ORGANISATIONS = 150;

/** The invented people, bodies, series and labs of the large archive. */
export async function writeScaleCast(
  random: SeededRandom,
): Promise<Pick<ScaleMaterial, "people" | "organisations" | "seriesIds" | "labIds">> {
  const organisations = await writeOrganisations(random);
  const people = await writePeople(random, organisations);
  const zones = await db().zone.findMany({
    where: { validTo: null },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const seriesIds: string[] = [];
  const labIds: string[] = [];
  for (const { words } of SUBJECTS) {
    const series = {
      title: `Ciclo di prova: ${words}`,
      description: "Un ciclo inventato, che fa parte di un archivio di prova.",
      demonstration: true,
    };
    seriesIds.push((await createSeries(SYSTEM, series)).id);
    const lab = {
      title: `Laboratorio di prova: ${words}`,
      summary: "Un laboratorio inventato, che fa parte di un archivio di prova.",
      aims: "Mostrare come il portale si comporta con molti contenuti.",
      healthAuthorityId: null,
      zoneIds: random.pickSome(zones, 2).map((zone) => zone.id),
      startsOn: `${2006 + random.below(20)}-09-01`,
      endsOn: null,
      precision: "month" as const,
      outputs: null,
      demonstration: true,
      members: [],
      services: [],
      funding: [],
      diary: [],
    };
    labIds.push((await createLab(SYSTEM, lab)).id);
  }
  return { people, organisations, seriesIds, labIds };
}

async function writeOrganisations(random: SeededRandom) {
  const organisations = Array.from({ length: ORGANISATIONS }, (_, index) => {
    const body = random.pick(BODIES);
    return {
      id: random.id(),
      slug: `archivio-di-prova-${index + 1}`,
      name: `${body.name} ${index + 1}`,
      kind: body.kind,
      demonstration: true,
    };
  });
  await db().organisation.createMany({ data: organisations });
  await claimSlugs("organisation", organisations);
  return organisations.map(({ id, name }) => ({ id, name }));
}

async function writePeople(
  random: SeededRandom,
  organisations: readonly { id: string; name: string }[],
) {
  const known = await db().slugHistory.findMany({
    where: { kind: "person" },
    select: { slug: true },
  });
  const taken = new Set(known.map((row) => row.slug));
  const names = GIVEN_NAMES.flatMap((givenName) =>
    FAMILY_NAMES.map((familyName) => ({ givenName, familyName })),
  );
  const people = names.map((name) => {
    const slug = firstFreeSlug(slugify(`${name.givenName} ${name.familyName}`), taken);
    taken.add(slug);
    return { id: random.id(), slug, ...name, demonstration: true };
  });
  await db().person.createMany({ data: people });
  await claimSlugs("person", people);
  const cast = people.map(({ id }) => ({ id, organisation: random.pick(organisations) }));
  await db().affiliation.createMany({
    data: cast.map(({ id, organisation }) => ({
      id: random.id(),
      personId: id,
      organisationId: organisation.id,
      validFrom: dayToDatabase(`${2000 + random.below(20)}-01-01`),
    })),
  });
  return cast;
}

async function claimSlugs(
  kind: "organisation" | "person",
  rows: readonly { id: string; slug: string }[],
): Promise<void> {
  await db().slugHistory.createMany({
    data: rows.map(({ id, slug }) => ({ kind, slug, targetId: id, current: true })),
  });
}
