import { SYSTEM } from "#lib/actor";
import { readTerritory, type TerritoryFolder } from "#lib/cli/read-territory";
import { writeDemo } from "#lib/cli/write-demo";
import { db, type Tx } from "#lib/infra/db";
import { saveLabVocabulary } from "#lib/labs/commands";
import { saveSite, saveSiteText } from "#lib/site/commands";
import { loadTerritory } from "#lib/territory/commands";
import { createThematicArea } from "#lib/themes/commands";

/** The zones that the demonstration content names are of this territory. */
const DEMO_TERRITORY = "toscana";

const LOCK = 5_120_301;

/**
 * Fills an empty database: the territory, and the demonstration content when it is wanted. All in
 * one transaction, so that a crash leaves it empty; a database that has content is left alone.
 */
export function loadContent(options: {
  demo: boolean;
  territory: string;
}): Promise<{ loaded: boolean; demo?: boolean }> {
  const folder = readTerritory(options.territory);
  return db().$transaction(
    async (tx) => {
      // Two starts at once: the second waits, then finds the content there.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
      if ((await tx.site.count()) > 0) return { loaded: false };
      await writeTerritory(folder, tx);
      const demo = options.demo && options.territory === DEMO_TERRITORY;
      if (demo) await writeDemo(folder.site.timeZone, tx);
      return { loaded: true, demo };
    },
    { timeout: 300_000, maxWait: 10_000 },
  );
}

async function writeTerritory(folder: TerritoryFolder, tx: Tx): Promise<void> {
  await saveSite(SYSTEM, folder.site, tx);
  for (const text of folder.texts) await saveSiteText(SYSTEM, text, tx);
  await loadTerritory(SYSTEM, folder.territory, tx);
  await writeThemes(folder.themes, tx);
  const { professions, fundingSources } = folder;
  await saveLabVocabulary(SYSTEM, { professions, fundingSources }, tx);
}

async function writeThemes(themes: TerritoryFolder["themes"], tx: Tx): Promise<void> {
  for (const [position, { children, ...theme }] of themes.entries()) {
    const parentId = await writeTheme(theme, null, position, tx);
    for (const [index, child] of children.entries()) await writeTheme(child, parentId, index, tx);
  }
}

async function writeTheme(
  { slug, ...theme }: { slug: string; name: string; description: string },
  parentId: string | null,
  position: number,
  tx: Tx,
): Promise<string> {
  const input = { ...theme, parentId, position, demonstration: false, slugFrom: slug };
  return (await createThematicArea(SYSTEM, input, tx)).id;
}
