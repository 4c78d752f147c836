import { FILTER_LABELS } from "#lib/archive/messages";
import {
  type Candidate,
  type FacetOption,
  mostFrequent,
  namedCandidates,
  yearCandidates,
} from "#lib/archive/rules";
import type { IsoDay } from "#lib/clock";
import { type FacetCounts, type FacetName, type FacetValue, without } from "#lib/facets/rules";
import {
  LIBRARY_FILTER_KEYS,
  type LibraryFacetKey,
  type LibraryFilters,
  libraryHref,
} from "#lib/library/schema";
import {
  MATERIAL_KIND_LABELS,
  MATERIAL_KIND_SLUGS,
  materialKindOfSlug,
} from "#lib/materials/messages";

export const LIBRARY_FACETS = {
  anno: "year",
  ente: "organisation",
  tema: "theme",
  tipo: "kind",
  zona: "zone",
} as const satisfies Record<LibraryFacetKey, FacetValue["facet"]>;

export const LIBRARY_FACET_KEYS = Object.keys(LIBRARY_FACETS) as LibraryFacetKey[];

/** What has a name: organisations, themes and zones, by slug. */
export type LibraryNames = Readonly<
  Record<"organisation" | "theme" | "zone", ReadonlyMap<string, FacetName>>
>;

/** Too many organisations for a list: those met most often, and the chosen one. */
const MOST_ORGANISATIONS = 20;

/** The alternatives of one filter, each with how many materials it would leave. */
export function optionsOf(
  key: LibraryFacetKey,
  counts: FacetCounts,
  filters: LibraryFilters,
  names: LibraryNames,
  today: IsoDay,
): FacetOption[] {
  const chosen = filters[key];
  return candidatesOf(key, counts, chosen, names, today).map((candidate) => {
    const { value } = candidate;
    const rest = without(filters, key);
    const href = libraryHref(value === chosen ? rest : { ...rest, [key]: value });
    return { ...candidate, selected: value === chosen, href };
  });
}

function candidatesOf(
  key: LibraryFacetKey,
  counts: FacetCounts,
  chosen: string | undefined,
  names: LibraryNames,
  today: IsoDay,
): Candidate[] {
  if (key === "anno") return yearCandidates(counts.year, chosen);
  if (key === "tipo") return kindCandidates(counts.kind, chosen);
  const facet = LIBRARY_FACETS[key];
  const found = namedCandidates(names[facet], counts[facet], chosen, today);
  return key === "ente" ? mostFrequent(found, MOST_ORGANISATIONS, chosen) : found;
}

function kindCandidates(
  counts: ReadonlyMap<string, number>,
  chosen: string | undefined,
): Candidate[] {
  return MATERIAL_KIND_SLUGS.flatMap(({ slug, kind }) => {
    const count = counts.get(kind) ?? 0;
    const label = MATERIAL_KIND_LABELS[kind];
    return count > 0 || slug === chosen ? { value: slug, label, count, depth: 0 } : [];
  });
}

/** The filters in force, each with the address of the list without it. */
export function filtersInForce(filters: LibraryFilters, names: LibraryNames) {
  return LIBRARY_FILTER_KEYS.flatMap((key) => {
    const value = filters[key];
    if (key === "pagina" || typeof value !== "string") return [];
    const removeHref = libraryHref(without(filters, key));
    return { key, label: FILTER_LABELS[key], value: wordsFor(key, value, names), removeHref };
  });
}

function wordsFor(key: LibraryFacetKey, value: string, names: LibraryNames): string {
  if (key === "anno") return value;
  if (key === "tipo") {
    const kind = materialKindOfSlug(value);
    return kind ? MATERIAL_KIND_LABELS[kind] : value;
  }
  return names[LIBRARY_FACETS[key]].get(value)?.name ?? value;
}
