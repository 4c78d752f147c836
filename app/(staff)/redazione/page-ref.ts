import { PAGE_KIND_LABELS } from "#lib/editorial/messages";
import { type PageKind, pageSchema } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";

/** The page that an address names; what is no id names none. */
export function pageRef(kind: PageKind, { id }: Readonly<Record<string, string>>) {
  const parsed = pageSchema.safeParse({ kind, id });
  if (!parsed.success) throw notFound(PAGE_KIND_LABELS[kind]);
  return parsed.data;
}

/** A number of a revision as it stands in an address; undefined for anything else. */
export function revisionNumber(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : undefined;
}
