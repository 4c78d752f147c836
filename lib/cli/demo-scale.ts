import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { SYSTEM } from "#lib/actor";
import { bulkContext, insertMeetings } from "#lib/cli/bulk-meetings";
import { loadContent } from "#lib/cli/content";
import { JOBS } from "#lib/cli/job-list";
import { type SeededRandom, seededRandom } from "#lib/cli/random";
import { runCommand } from "#lib/cli/run-command";
import { type ScaleMaterial, scaleMeeting } from "#lib/cli/scale-archive";
import { writeScaleCast } from "#lib/cli/scale-cast";
import { insertMaterials } from "#lib/cli/scale-materials";
import { dayFromDatabase, type IsoDay, today as todayIn } from "#lib/clock";
import { touchTags } from "#lib/infra/cache-tags";
import { db } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { prepareJobs } from "#lib/infra/jobs";
import { migrate } from "#lib/infra/migrate";
import { StartError } from "#lib/infra/start-error";
import { LABS } from "#lib/labs/tags";
import type { MeetingDocument } from "#lib/meetings/schema";
import { MEETINGS } from "#lib/meetings/tags";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { PEOPLE } from "#lib/people/tags";
import { MATERIALS } from "#lib/placements/tags";
import { markDemonstration } from "#lib/site/commands";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { ZONES } from "#lib/territory/tags";
import { THEMES } from "#lib/themes/tags";

const USAGE = "Usage: npm run demo:scale -- [--meetings 10000] [--seed 1] [--force]";
const BATCH = 250;

await runCommand(async () => {
  const { count, seed, force } = readArguments();
  const since = Date.now();
  const databaseUrl = process.env.DATABASE_URL ?? "";
  await migrate(databaseUrl);
  // The demonstration content sends its accounts their mails.
  await prepareJobs(databaseUrl, JOBS);
  await loadContent({ demo: true, territory: settings().TERRITORY });
  await refuseRealContent(force);
  await markDemonstration(SYSTEM);
  const random = seededRandom(seed);
  const cast = await writeScaleCast(random);
  const material = { ...cast, ...(await readTerritory()) };
  const documents = Array.from({ length: count }, () => scaleMeeting(random, material));
  const materials = await insertAll(documents, random);
  await db().$executeRaw`ANALYZE`;
  await db().$transaction((tx) =>
    touchTags(tx, [SITE, MEETINGS, PEOPLE, ORGANISATIONS, ZONES, THEMES, LABS, MATERIALS]),
  );
  const talks = documents.reduce((sum, document) => sum + document.talks.length, 0);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  return `Wrote ${count} invented meetings with ${talks} talks and ${materials} materials in ${seconds} s.`;
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        meetings: { type: "string", default: "10000" },
        seed: { type: "string", default: "1" },
        force: { type: "boolean", default: false },
      },
    });
    const count = Number(values.meetings);
    const seed = Number(values.seed);
    if (!Number.isInteger(count) || count < 1 || count > 200_000 || !Number.isInteger(seed)) {
      throw new StartError(
        `--meetings is a number from 1 to 200000, --seed a whole number.\n${USAGE}`,
      );
    }
    return { count, seed, force: values.force };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function refuseRealContent(force: boolean): Promise<void> {
  if (await db().organisation.count({ where: { slug: { startsWith: "archivio-di-prova-" } } })) {
    throw new StartError("This database holds a large archive already: start from an empty one.");
  }
  const { demonstration } = await getSite(SYSTEM);
  const hasContent = (await db().meeting.count()) + (await db().newsItem.count()) > 0;
  if (!demonstration && hasContent && !force) {
    throw new StartError(
      "This database holds real content: an archive of invented meetings does not belong in it. Use an empty one, or --force if that is what is wanted.",
    );
  }
}

async function readTerritory(): Promise<
  Pick<ScaleMaterial, "today" | "timeZone" | "zonesOn" | "themeId">
> {
  const { timeZone } = await getSite(SYSTEM);
  const zones = await db().zone.findMany({
    orderBy: { position: "asc" },
    select: { id: true, validFrom: true, validTo: true },
  });
  const themes = await db().thematicArea.findMany({ select: { id: true, slug: true } });
  const themeIds = new Map(themes.map((theme) => [theme.slug, theme.id]));
  const fallback = themes[0]?.id;
  const start = zones.map((zone) => dayFromDatabase(zone.validFrom)).toSorted()[0] ?? "";
  return {
    today: todayIn(timeZone),
    timeZone,
    // Meetings from before the zones existed speak of the first ones.
    zonesOn: (wanted: IsoDay) => {
      const day = wanted < start ? start : wanted;
      return zones
        .filter((zone) => dayFromDatabase(zone.validFrom) <= day)
        .filter((zone) => zone.validTo === null || day < dayFromDatabase(zone.validTo))
        .map((zone) => zone.id);
    },
    themeId: (slug) => {
      const id = themeIds.get(slug) ?? fallback;
      if (!id) throw new StartError("This territory has no themes: the archive needs some.");
      return id;
    },
  };
}

async function insertAll(documents: readonly MeetingDocument[], random: SeededRandom) {
  const context = await bulkContext(documents);
  const taken = new Set<string>();
  let materials = 0;
  for (let done = 0; done < documents.length; done += BATCH) {
    const batch = documents.slice(done, done + BATCH);
    const meetings = await insertMeetings(batch, context, random, taken);
    materials += await insertMaterials(meetings, random);
    const written = Math.min(done + BATCH, documents.length);
    const line = `${written} of ${documents.length} meetings`;
    if (stdout.isTTY) stdout.write(`\r${line}${written === documents.length ? "\n" : ""}`);
    else if (written % 2500 < BATCH) stdout.write(`${line}\n`);
  }
  return materials;
}
