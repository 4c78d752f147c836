import { z } from "zod";
import { VERSIONED_KINDS } from "#lib/record-versions/schema";

/** What can be removed for good. */
export const PURGE_KINDS = ["meeting", "report", "news_item", "person", "lab", "material"] as const;
export type PurgeKind = (typeof PURGE_KINDS)[number];

export const purgeSchema = z.strictObject({
  kind: z.enum(PURGE_KINDS),
  id: z.uuid(),
  /** The title or the name, written again by who is sure. */
  confirmation: z.string(),
  /** Stays for ever, so it names nobody. */
  reason: z.string().trim().min(1, "Scrivere il motivo.").max(1000),
});
export type PurgeInput = z.infer<typeof purgeSchema>;

/** Of a record that stays, what it said before its newest version. */
export const versionsPurgeSchema = z.strictObject({
  ...purgeSchema.shape,
  kind: z.enum(VERSIONED_KINDS),
  id: z.string().min(1).max(100),
});
export type VersionsPurge = z.infer<typeof versionsPurgeSchema>;

/** What may go with it. */
export const PURGE_PARTS = [
  "talks",
  "report",
  "revisions",
  "notes",
  "materials",
  "versions",
  "places",
  "links",
  "talksBy",
  "affiliations",
  "labs",
  "recordVersions",
  "meetings",
  "diary",
] as const;
export type PurgePart = (typeof PURGE_PARTS)[number];

/** What the audit says of a purge: pages and records as `kind:id`. */
export const mentionsSchema = z.object({ mentions: z.array(z.string()).default([]) });
