import { z } from "zod";
import { webAddress, written, writtenLine } from "#lib/editorial/schema";

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

const line = writtenLine(200);

export const organisationSchema = z.strictObject({
  name: line,
  acronym: line.nullable(),
  kind: z.enum(ORGANISATION_KINDS),
  description: written(4000).nullable(),
  website: webAddress.nullable(),
  zoneId: z.uuid().nullable(),
  partnerRole: line.nullable(),
  partnerOrder: z.int("Un numero intero.").min(0, "Un numero da 0 in su.").nullable(),
  aliases: z.array(line),
  demonstration: z.boolean(),
});
export type OrganisationInput = z.infer<typeof organisationSchema>;
