import type { OrganisationKind } from "#lib/organisations/schema";

const BEGINNINGS: readonly [RegExp, OrganisationKind][] = [
  [/^regione\b/i, "region"],
  [
    /^(?:comune|unione dei comuni|unione di comuni|città metropolitana|provincia)\b/i,
    "municipality",
  ],
  [/^(?:azienda (?:usl|sanitaria|unità sanitaria)|a?usl|asl)\b/i, "health_authority"],
  [/^(?:società della salute|s\.?d\.?s\.?\b)/i, "sds"],
  [/^(?:anci|federsanità|associazione (?:nazionale|dei) comuni)\b/i, "association"],
  [/^(?:università|istituto|scuola|centro (?:studi|di ricerca))\b/i, "research"],
  [/^(?:arti|agenzia|centro per l[’']impiego)\b/i, "agency"],
  [
    /^(?:cooperativa|consorzio|associazione|fondazione|caritas|arci|misericordia)\b/i,
    "third_sector",
  ],
];

/** What kind of body a name announces; it can be corrected in the register. */
export function kindOfName(name: string): OrganisationKind {
  return BEGINNINGS.find(([beginning]) => beginning.test(name.trim()))?.[1] ?? "other";
}
