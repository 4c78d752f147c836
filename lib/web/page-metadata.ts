import type { Metadata } from "next";
import { settings } from "#lib/infra/env";
import type { PictureSizes } from "#lib/pictures/queries";
import type { Site } from "#lib/site/queries";
import type { Outcome } from "#lib/web/public-page";

/** What a public page says of itself, to its frame and to machines. */
export interface PageDescription {
  /** Null on the home page, whose title is the name of the portal. */
  title: string | null;
  description: string;
  /** Without origin, `/incontri/…`. */
  path: string;
  /** What the last step of the breadcrumbs says, where the title is too long for it. */
  crumb?: string;
  /** The pages above, from the nearest to the home; the home itself is left out. */
  trail?: { label: string; href: string }[];
  updatedAt: Date | null;
  /** Invented content is not for search engines. */
  demonstration?: boolean;
  /** Shown beside a link to the page elsewhere. */
  image?: SharedPicture;
  /** One of countless views of a list: search engines find what it leads to without it. */
  unlisted?: boolean;
}

/** Title, description, canonical address and Open Graph of a public page. */
export function pageMetadata<Data>(
  site: Site,
  outcome: Outcome<Data>,
  about: (data: Data) => PageDescription,
): Metadata {
  if (outcome.kind !== "found") {
    return {
      title: `${outcome.kind === "failed" ? "Pagina non disponibile" : "Pagina non trovata"} | ${site.name}`,
      robots: { index: false },
    };
  }
  const page = about(outcome.data);
  const description = page.description.replace(/\s+/g, " ").slice(0, 300);
  const url = publicAddress(page.path);
  return {
    title: page.title ? `${page.title} | ${site.name}` : `${site.name} – ${site.tagline}`,
    description,
    alternates: { canonical: url },
    openGraph: {
      title: page.title ?? site.name,
      description,
      url,
      siteName: site.name,
      locale: "it_IT",
      type: "website",
      ...(page.image && { images: [page.image] }),
    },
    ...(site.demonstration || page.demonstration || page.unlisted
      ? { robots: { index: false, follow: true } }
      : {}),
  };
}

interface SharedPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** A picture as others show it beside a link: its largest size in a format that all of them read. */
export function sharedPicture(picture: { file: PictureSizes; alt: string }): SharedPicture {
  const { url, width, height } = picture.file.variants.at(-1) ?? { url: "", ...picture.file };
  return { url: publicAddress(url), width, height, alt: picture.alt };
}

/** The full address of a page, as the outside knows this portal (read at run time). */
export function publicAddress(path: string): string {
  return new URL(path, settings().PUBLIC_URL).href;
}
