import { MEETINGS } from "#lib/meetings/tags";
import { NEWS } from "#lib/news/tags";

/** The life of the community: stages, milestones, time line. */
export const COMMUNITY = "community";

/** Whatever is published: lists say when that last happened. Reports touch the meetings. */
export const PUBLICATIONS = [MEETINGS, NEWS] as const;
