import type { OrganisationKind } from "#lib/organisations/schema";

const BEGINNINGS: readonly [RegExp, OrganisationKind][] = [
  [/^regione(?!\p{L})/iu, "region"],
  [
    /^(?:comune|unione dei comuni|unione di comuni|città metropolitana|provincia)(?!\p{L})/iu,
    "municipality",
  ],
  [/^(?:azienda (?:usl|sanitaria|unità sanitaria)|a?usl|asl)(?!\p{L})/iu, "health_authority"],
  [/^(?:società della salute(?!\p{L})|s\.?d\.?s\.?(?!\p{L}))/iu, "sds"],
  [/^(?:anci|federsanità|associazione (?:nazionale|dei) comuni)(?!\p{L})/iu, "association"],
  [/^(?:università|istituto|scuola|centro (?:studi|di ricerca))(?!\p{L})/iu, "research"],
  [/^(?:arti|agenzia|centro per l[’']impiego)(?!\p{L})/iu, "agency"],
  [
    /^(?:cooperativa|consorzio|associazione|fondazione|caritas|arci|misericordia)(?!\p{L})/iu,
    "third_sector",
  ],
];

/** What kind of body a name announces; it can be corrected in the register. */
export function kindOfName(name: string): OrganisationKind {
  return BEGINNINGS.find(([beginning]) => beginning.test(name.trim()))?.[1] ?? "other";
}
