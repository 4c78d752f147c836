import type { PageType } from "#lib/editorial/commands";
import { problemsOf, Unpublishable } from "#lib/editorial/rules";

/** The document, or what is in the way of publishing it. */
export function publishable<D extends object>(type: PageType<D>, document: unknown): D {
  const parsed = type.documentSchema.safeParse(document);
  if (!parsed.success) throw new Unpublishable(problemsOf(parsed.error, document, type.words));
  return parsed.data;
}
