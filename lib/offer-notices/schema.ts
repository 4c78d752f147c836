import type { MaterialState } from "#lib/generated/prisma/enums";

/** What can come of a proposal. */
export type Decision = Exclude<MaterialState, "proposed">;
