import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

/** An address that no page has: what is said there looks like every other page. */
const { page, generateMetadata } = singlePage<never>({
  load: publicPage<undefined, never>({ tags: () => [], read: async () => null }),
  section: null,
  about: (nothing) => nothing,
  draw: (nothing) => nothing,
});

export { generateMetadata, page as default };
