import { FILTER_LABELS } from "#lib/archive/messages";
import {
  type ArchiveFilterKey,
  type ArchiveFilters,
  archiveHref,
  type FacetKey,
} from "#lib/archive/schema";
import type { IsoDay } from "#lib/clock";
import { type FacetName, type FacetNames, type FacetValue, without } from "#lib/facets/rules";
import { MEETING_KIND_LABELS, meetingKindOfSlug } from "#lib/meetings/messages";
import { MEETING_KINDS } from "#lib/meetings/schema";
import { isInForce } from "#lib/territory/rules";

export const FACET_OF = {
  anno: "year",
  ente: "organisation",
  laboratorio: "lab",
  persona: "person",
  tema: "theme",
  tipo: "kind",
  zona: "zone",
} as const satisfies Record<FacetKey, FacetValue["facet"]>;

/** Too many for a list: some more of those met most often than it shows, and the chosen one. */
const LONGEST: Partial<Record<FacetKey, number>> = {
  persona: 11,
  ente: 11,
  laboratorio: 11,
};

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  selected: boolean;
  /** Adds the value to the filters or, when it is chosen, takes it away. */
  href: string;
  /** How far below the top of the tree of themes. */
  depth: number;
}

/**
 * The alternatives of one filter, in the order in which they are looked for. Of values that find
 * nothing only the chosen one is listed, and every zone in force, which has its tile.
 */
export function facetOptions(
  key: FacetKey,
  counts: ReadonlyMap<string, number>,
  filters: ArchiveFilters,
  names: FacetNames,
  today: IsoDay,
): FacetOption[] {
  const chosen = filters[key];
  const options = candidates(key, counts, chosen, names, today);
  return mostFrequent(options, LONGEST[key], chosen).map(({ value, label, count, depth }) => ({
    value,
    label,
    count,
    selected: value === chosen,
    href: archiveHref(value === chosen ? without(filters, key) : choose(filters, key, value)),
    depth,
  }));
}

export type Candidate = Pick<FacetOption, "value" | "label" | "count" | "depth">;

function candidates(
  key: FacetKey,
  counts: ReadonlyMap<string, number>,
  chosen: string | undefined,
  names: FacetNames,
  today: IsoDay,
): Candidate[] {
  if (key === "anno") return yearCandidates(counts, chosen);
  if (key === "tipo") {
    return MEETING_KINDS.flatMap((kind) => {
      const { slug, label } = MEETING_KIND_LABELS[kind];
      const count = counts.get(kind) ?? 0;
      return count > 0 || slug === chosen ? { value: slug, label, count, depth: 0 } : [];
    });
  }
  return namedCandidates(names[FACET_OF[key]], counts, chosen, today);
}

export function yearCandidates(
  counts: ReadonlyMap<string, number>,
  chosen: string | undefined,
): Candidate[] {
  const years = new Set(chosen === undefined ? counts.keys() : [chosen, ...counts.keys()]);
  const newestFirst = [...years].sort().reverse();
  return newestFirst.map((year) => ({
    value: year,
    label: year,
    count: counts.get(year) ?? 0,
    depth: 0,
  }));
}

/** Of what has a name and an address: what is found, and every zone in force. */
export function namedCandidates(
  names: ReadonlyMap<string, FacetName>,
  counts: ReadonlyMap<string, number>,
  chosen: string | undefined,
  today: IsoDay,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { slug, name, depth = 0, period } of names.values()) {
    const count = counts.get(slug) ?? 0;
    const shown = period ? isInForce(period, today) : count > 0;
    if (shown || slug === chosen) found.push({ value: slug, label: name, count, depth });
  }
  return found;
}

/** All of a short list; of a long one those with most meetings, and the chosen one. */
export function mostFrequent(
  options: Candidate[],
  longest: number | undefined,
  chosen: string | undefined,
): Candidate[] {
  if (longest === undefined) return options;
  return options
    .toSorted((a, b) => b.count - a.count)
    .filter(({ value }, place) => place < longest || value === chosen);
}

/** The filters in force, each with the address of the archive without it. */
export function activeFilters(filters: ArchiveFilters, names: FacetNames) {
  const order = ["q", "tema", "zona", "tutte", "anno", "tipo", "persona", "ente", "laboratorio"];
  return (order as Exclude<ArchiveFilterKey, "pagina">[]).flatMap((key) => {
    const value = filters[key];
    if (value === undefined) return [];
    const removeHref = archiveHref(without(filters, key));
    return { key, label: FILTER_LABELS[key], value: nameOf(key, value, names), removeHref };
  });
}

function nameOf(key: ArchiveFilterKey, value: string, names: FacetNames): string {
  if (key === "q") return `«${value}»`;
  if (key === "tutte") return "inclusi";
  if (key === "tipo") {
    const kind = meetingKindOfSlug(value);
    return kind ? MEETING_KIND_LABELS[kind].label : value;
  }
  if (key === "anno" || key === "pagina") return value;
  return names[FACET_OF[key]].get(value)?.name ?? value;
}

/** Another set of results begins at its first page. */
function choose(filters: ArchiveFilters, key: FacetKey, value: string): ArchiveFilters {
  return { ...without(filters, "pagina"), [key]: value };
}

/**
 * The zone a meeting was about when the chosen zone has it from a predecessor; null when the
 * chosen zone is involved itself, or when none of those involved came before it.
 */
export function inheritedFrom<Z extends { slug: string }>(
  chosen: FacetName | undefined,
  involved: readonly Z[],
): Z | null {
  if (!chosen || involved.some(({ slug }) => slug === chosen.slug)) return null;
  return involved.find(({ slug }) => chosen.predecessors?.includes(slug)) ?? null;
}
