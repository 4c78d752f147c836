import { LIST_WORDS } from "#lib/newsroom/messages";
import type { PageFilter } from "#lib/newsroom/schema";

/** To what the address of a list narrows it; what it does not know narrows nothing. */
export function readFilter(
  kind: keyof typeof LIST_WORDS,
  said = "",
): { state: string; filter: PageFilter | null } {
  const { filters } = LIST_WORDS[kind];
  const known = Object.hasOwn(filters, said) && filters[said];
  return known ? { state: said, filter: known.filter } : { state: "", filter: null };
}
