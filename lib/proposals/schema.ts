import type { z } from "zod";
import { noteTextSchema, versionedSchema } from "#lib/editorial/schema";
import type { VersionedKind } from "#lib/record-versions/schema";

/** What the portal says of itself: the data of its frame, and its standing texts. */
export type ProposedKind = Extract<VersionedKind, "site" | "site_text">;

/** As the audit calls it: of a standing text its key, of the site 1. */
export interface ProposedRecord {
  kind: ProposedKind;
  id: string;
}

/** Who publishes says what was public when the two were compared. */
export const proposalPublicationSchema = versionedSchema.extend({
  liveVersion: versionedSchema.shape.version,
});
export type ProposalPublication = z.input<typeof proposalPublicationSchema>;

export const proposalReturnSchema = versionedSchema.extend({ text: noteTextSchema });
export type ProposalReturn = z.input<typeof proposalReturnSchema>;
