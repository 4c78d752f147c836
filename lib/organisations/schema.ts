import { z } from "zod";

export const ORGANISATION_KINDS = [
  "region",
  "municipality",
  "health_authority",
  "sds",
  "association",
  "research",
  "agency",
  "third_sector",
  "other",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const line = z.string().trim().min(1).max(200);

export const organisationSchema = z.strictObject({
  name: line,
  acronym: line.nullable(),
  kind: z.enum(ORGANISATION_KINDS),
  description: z.string().trim().min(1).max(4000).nullable(),
  website: z.url({ protocol: /^https?$/ }).nullable(),
  zoneId: z.uuid().nullable(),
  partnerRole: line.nullable(),
  partnerOrder: z.int().min(0).nullable(),
  aliases: z.array(line),
  demonstration: z.boolean(),
});
export type OrganisationInput = z.infer<typeof organisationSchema>;
