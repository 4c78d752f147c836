import type { IsoDay } from "#lib/clock";

/** What a citation is made of. */
export interface Cited {
  id: string;
  title: string;
  authors: readonly { name: string }[];
  organisations: readonly { name: string }[];
  publisher: string | null;
  places: readonly { day: IsoDay | null; title: string }[];
  addedOn: IsoDay;
  portal: string;
}

/** Whom one writes to have made it: people, else the bodies. */
function makersOf({ authors, organisations, publisher }: Cited): string[] {
  if (authors.length > 0) return authors.map(({ name }) => name);
  return bodiesOf({ organisations, publisher });
}

function bodiesOf({
  organisations,
  publisher,
}: Pick<Cited, "organisations" | "publisher">): string[] {
  if (organisations.length > 0) return organisations.map(({ name }) => name);
  return publisher ? [publisher] : [];
}

/** The year in which it was presented first, else that in which it was brought. */
function yearOf({ places, addedOn }: Cited): string {
  const days = places.flatMap(({ day }) => day ?? []).sort();
  return (days[0] ?? addedOn).slice(0, 4);
}

/** «Anna Rossi, Luca Bianchi (2021), Un titolo, IRS, in «Incontro», Portale, https://…». */
export function citation(cited: Cited, address: string): string {
  const makers = makersOf(cited);
  const [place] = cited.places;
  const parts = [
    makers.length > 0 ? `${makers.join(", ")} (${yearOf(cited)})` : null,
    makers.length > 0 ? cited.title : `${cited.title} (${yearOf(cited)})`,
    ...(cited.authors.length > 0 ? bodiesOf(cited) : []),
    place && place.title !== cited.title ? `in «${place.title}»` : null,
    cited.portal,
    address,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

/** The same as programs for references read it (RIS); a line break would begin another field. */
export function citationFile(cited: Cited, address: string): string {
  const [place] = cited.places;
  const fields: [string, string][] = [
    ["TY", "GEN"],
    ["TI", cited.title],
    ...makersOf(cited).map((name): [string, string] => ["AU", name]),
    ["PY", yearOf(cited)],
    ...bodiesOf(cited).map((name): [string, string] => ["PB", name]),
    ...(place ? ([["T2", place.title]] as [string, string][]) : []),
    ["DP", cited.portal],
    ["UR", address],
    ["ER", ""],
  ];
  return fields.map(([tag, text]) => `${tag}  - ${text.replace(/\s+/g, " ")}\r\n`).join("");
}
