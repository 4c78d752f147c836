import { LABS } from "#lib/labs/tags";
import { MEETINGS } from "#lib/meetings/tags";
import { NEWS } from "#lib/news/tags";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { MATERIALS } from "#lib/placements/tags";
import { ZONES } from "#lib/territory/tags";
import { THEMES } from "#lib/themes/tags";

/** What decides which materials everybody sees: they themselves, and the pages on which they stand. */
export const PUBLIC_MATERIALS = [MATERIALS, MEETINGS, LABS, NEWS] as const;

/** The same, and the names of everything they are filtered by. */
export const LIBRARY_TAGS = [...PUBLIC_MATERIALS, ORGANISATIONS, ZONES, THEMES] as const;
