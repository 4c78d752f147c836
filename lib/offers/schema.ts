import { z } from "zod";
import { webAddress } from "#lib/editorial/schema";
import {
  materialEditSchema,
  newFileSchema,
  newLinkSchema,
  newVersionSchema,
} from "#lib/materials/schema";

/** What one account may have waiting for others: several afternoons, and not a whole archive. */
export const WAITING_AT_ONCE = 20;

export const offeredLinkSchema = newLinkSchema.omit({ demonstration: true });
export type OfferedLink = z.input<typeof offeredLinkSchema>;

export const offeredFileSchema = newFileSchema;
export type OfferedFile = z.input<typeof offeredFileSchema>;

/** What a proposer says anew of a proposal; of a link also where it leads. */
export const correctionSchema = materialEditSchema.extend({
  url: webAddress.optional(),
  note: newVersionSchema.shape.note,
});
export type CorrectionInput = z.input<typeof correctionSchema>;

export const offeredVersionSchema = newVersionSchema.omit({ version: true });
export type OfferedVersion = z.input<typeof offeredVersionSchema>;

/** What is decided about does not change any more: there is no version of it to compare. */
export const versionRefSchema = z.object({ versionId: z.uuid() });
export type VersionRef = z.input<typeof versionRefSchema>;
