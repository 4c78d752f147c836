import { ANONYMOUS } from "#lib/actor";
import { isNotFound } from "#lib/errors";
import type { EntityKind } from "#lib/generated/prisma/enums";
import { findCurrentSlug } from "#lib/slugs/queries";
import { Moved } from "#lib/web/public-page";

/** Reads what is at an address; where nothing is, an old slug leads to the present one. */
export async function orMoved<T>(
  address: { kind: EntityKind; slug: string; under: string },
  read: () => Promise<T>,
): Promise<T | Moved> {
  try {
    return await read();
  } catch (error) {
    if (!isNotFound(error)) throw error;
    const slug = await findCurrentSlug(ANONYMOUS, address.kind, address.slug);
    if (!slug) throw error;
    return new Moved(`${address.under}/${slug}`);
  }
}
