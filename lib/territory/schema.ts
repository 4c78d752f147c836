import { z } from "zod";

const line = z.string().trim().min(1).max(200);
const note = z.string().trim().min(1).max(1000);
const day = z.iso.date();
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens");

const healthAuthority = z.strictObject({ slug: slugSchema, name: line, shortName: line });

const zone = z.strictObject({
  slug: slugSchema,
  name: line,
  aliases: z.array(line).default([]),
  healthAuthority: slugSchema,
  /** Name of the Società della Salute, where the zone has one. */
  society: line.optional(),
  /** The style sheet has places for 14 rows of 12 tiles. */
  tile: z.strictObject({ row: z.int().min(0).max(13), column: z.int().min(0).max(11) }),
  areaKm2: z.number().positive().optional(),
  /** Half-open period: the zone exists from this day until the day before `validTo`. */
  validFrom: day,
  validTo: day.optional(),
  neighbours: z.array(slugSchema),
  /** Where the list of municipalities comes from: for who maintains the file, not loaded. */
  source: note.optional(),
  /** What the page of the zone says when its list is in doubt. */
  sourceNote: note.optional(),
});

/** A zone for as long as both exist, or for part of that time. */
const membership = z.union([
  slugSchema,
  z.strictObject({ zone: slugSchema, from: day.optional(), to: day.optional() }),
]);

const municipality = z.strictObject({
  istat: z.string().regex(/^\d{6}$/, "must be six digits"),
  name: line,
  province: z.string().regex(/^[A-Z]{2}$/, "must be two capital letters"),
  belfiore: z
    .string()
    .regex(/^[A-Z]\d{3}$/, "must be a letter and three digits")
    .optional(),
  population: z.int().min(0).optional(),
  zones: z.array(membership).min(1),
});

const succession = z.strictObject({
  from: slugSchema,
  into: z.array(slugSchema).min(1),
  date: day,
  note: note.optional(),
});

/** The territory of a community, as its file describes it. */
export const territorySchema = z.strictObject({
  name: line,
  healthAuthorities: z.array(healthAuthority).min(1),
  zones: z.array(zone).min(1),
  successions: z.array(succession),
  municipalities: z.array(municipality).min(1),
});

export type Territory = z.infer<typeof territorySchema>;
export type TerritoryZone = Territory["zones"][number];
export type TerritoryMunicipality = Territory["municipalities"][number];
