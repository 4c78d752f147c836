import { LABS } from "#lib/labs/tags";
import { MEETINGS } from "#lib/meetings/tags";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { PEOPLE } from "#lib/people/tags";
import { ZONES } from "#lib/territory/tags";
import { THEMES } from "#lib/themes/tags";

/** What a page of the archive depends on: the meetings, and the names of everything they are filtered by. */
export const ARCHIVE_TAGS = [MEETINGS, PEOPLE, ORGANISATIONS, ZONES, THEMES, LABS] as const;
