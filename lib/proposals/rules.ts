import type { JobName } from "#lib/infra/jobs";
import type { ProposedRecord } from "#lib/proposals/schema";
import { SITE_SEGMENT } from "#lib/site/rules";
import { siteSchema, siteTextSchema } from "#lib/site/schema";

interface ToldOf {
  proposalId: string;
  accountId: string;
}

/** Tells one of the newsroom that a change of a standing text waits to be read. */
export const PROPOSAL_MAIL: JobName<ToldOf> = { name: "proposal-mail" };

/** Tells whoever proposed it that it was sent back. */
export const PROPOSAL_SENT_BACK_MAIL: JobName<ToldOf> = { name: "proposal-sent-back-mail" };

/** Where the text is written, and the proposal is read. */
export function proposalPath({ kind, id }: ProposedRecord): string {
  return `/redazione/registri/testi/${kind === "site" ? SITE_SEGMENT : id}`;
}

/** Whether what was proposed may be said today: what a form takes changes from version to version. */
export function isStillValid({ kind, id }: ProposedRecord, document: object): boolean {
  return kind === "site"
    ? siteSchema.safeParse(document).success
    : siteTextSchema.safeParse({ ...document, key: id }).success;
}
