import type { Actor } from "#lib/actor";
import { requireNewsroom } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";
import type { Present } from "#lib/record-versions/schema";
import { visibleThemes } from "#lib/themes/policy";
import { ancestorsOf, flattenTree, subtreeIds } from "#lib/themes/rules";

function allThemes(actor: Actor) {
  return db().thematicArea.findMany({
    where: visibleThemes(actor),
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      parentId: true,
      demonstration: true,
      updatedAt: true,
    },
  });
}

/** The tree of themes, each after the one it is below, with the number of meetings about it. */
export async function listThemes(actor: Actor) {
  const [themes, counts] = await Promise.all([
    allThemes(actor),
    // Facets exist for public meetings only, and count a subtheme for those above.
    db().meetingFacet.groupBy({ by: ["value"], where: { facet: "theme" }, _count: true }),
  ]);
  const countOf = new Map(counts.map((row) => [row.value, row._count]));
  return flattenTree(themes).map((theme) => ({
    ...theme,
    meetingCount: countOf.get(theme.slug) ?? 0,
  }));
}

export type ThemeListItem = Awaited<ReturnType<typeof listThemes>>[number];

/** A theme with what is above and below it; `subtreeIds` is what its page gathers. */
export async function getTheme(actor: Actor, slug: string) {
  const themes = await allThemes(actor);
  const theme = themes.find((candidate) => candidate.slug === slug);
  if (!theme) throw notFound("Tema");
  const byId = new Map(themes.map((node) => [node.id, node]));
  const focus = await db().yearFocus.findMany({
    where: { thematicAreaId: theme.id, archivedAt: null },
    orderBy: { year: "asc" },
    select: { year: true, title: true, description: true },
  });
  return {
    ...theme,
    ancestors: ancestorsOf(byId, theme)
      .map(({ slug, name }) => ({ slug, name }))
      .reverse(),
    children: themes.filter((node) => node.parentId === theme.id),
    subtreeIds: subtreeIds(themes, theme.id),
    focus,
  };
}

export type ThemeDetails = Awaited<ReturnType<typeof getTheme>>;

/** What the community gave its attention to, year by year, newest first. */
export async function listYearFocus(_actor: Actor) {
  const years = await db().yearFocus.findMany({
    where: { archivedAt: null },
    orderBy: { year: "desc" },
    select: {
      year: true,
      title: true,
      description: true,
      thematicArea: { select: { slug: true, name: true, archivedAt: true } },
    },
  });
  return years.map(({ thematicArea, ...focus }) => ({
    ...focus,
    thematicArea: thematicArea?.archivedAt ? null : thematicArea,
  }));
}

export type YearFocus = Awaited<ReturnType<typeof listYearFocus>>[number];

/** The same as the newsroom keeps it, what is archived too. */
export async function listYearFocusRecords(actor: Actor) {
  requireNewsroom(actor);
  return db().yearFocus.findMany({
    orderBy: { year: "desc" },
    select: {
      year: true,
      title: true,
      archivedAt: true,
      thematicArea: { select: { name: true } },
    },
  });
}

/** What the newsroom wrote of a year, archived themes too. */
export async function getYearFocus(actor: Actor, year: number) {
  requireNewsroom(actor);
  const focus = await db().yearFocus.findUnique({ where: { year } });
  if (!focus) throw notFound("Tema dell’anno");
  return focus;
}

/** What is kept of a theme at each save. */
export async function loadThemeDocument(
  _actor: Actor,
  id: string,
  tx: Tx,
): Promise<Present | null> {
  const theme = await tx.thematicArea.findUnique({
    where: { id },
    select: { name: true, description: true, parentId: true, position: true, updatedAt: true },
  });
  if (!theme) return null;
  const { updatedAt, ...document } = theme;
  return { document, savedAt: updatedAt };
}

/** What is kept of a year's focus at each save. */
export async function loadFocusDocument(
  _actor: Actor,
  year: string,
  tx: Tx,
): Promise<Present | null> {
  const focus = await tx.yearFocus.findUnique({
    where: { year: Number(year) },
    select: { title: true, description: true, thematicAreaId: true, updatedAt: true },
  });
  if (!focus) return null;
  const { updatedAt, ...document } = focus;
  return { document, savedAt: updatedAt };
}
