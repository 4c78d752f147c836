import { ANONYMOUS } from "#lib/actor";
import { isNotFound } from "#lib/errors";
import type { EntityKind } from "#lib/generated/prisma/enums";
import { findCurrentSlug } from "#lib/slugs/queries";
import { Moved } from "#lib/web/public-page";

/**
 * Reads what is at an address; where nothing is, an old slug leads to the present one. The way to
 * what the reader may not see does not exist either: it would tell that there is something.
 */
export async function orMoved<T>(
  address: { kind: EntityKind; slug: string; under: string },
  read: (slug: string) => Promise<T>,
): Promise<T | Moved> {
  try {
    return await read(address.slug);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    const slug = await findCurrentSlug(ANONYMOUS, address.kind, address.slug);
    if (!slug) throw error;
    await read(slug);
    return new Moved(`${address.under}/${slug}`);
  }
}
