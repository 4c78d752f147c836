import { z } from "zod";
import { versionedSchema } from "#lib/editorial/schema";
import { organisationSchema } from "#lib/organisations/schema";
import { personSchema } from "#lib/people/schema";
import { meetingSeriesSchema } from "#lib/series/schema";
import { thematicAreaSchema } from "#lib/themes/schema";

/** What is kept in a register: it is changed at once, without drafts. */
export const RECORD_KINDS = [
  "person",
  "organisation",
  "thematic_area",
  "lab",
  "meeting_series",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const recordSchema = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  ...versionedSchema.shape,
});
export type RecordRef = z.infer<typeof recordSchema>;

const change = {
  ...versionedSchema.shape,
  /** The address follows the name; the old one redirects. */
  renameAddress: z.boolean().default(false),
};

export const personChangeSchema = personSchema.omit({ demonstration: true }).extend(change);
export type PersonChange = z.input<typeof personChangeSchema>;

export const organisationChangeSchema = organisationSchema
  .omit({ demonstration: true })
  .extend(change);
export type OrganisationChange = z.input<typeof organisationChangeSchema>;

export const themeChangeSchema = thematicAreaSchema.omit({ demonstration: true }).extend(change);
export type ThemeChange = z.input<typeof themeChangeSchema>;

export const seriesChangeSchema = meetingSeriesSchema.omit({ demonstration: true }).extend(change);
export type SeriesChange = z.input<typeof seriesChangeSchema>;
