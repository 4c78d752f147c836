/** What the frame of every page says about the portal it belongs to: all of it is data. */
export type Site = {
  name: string;
  tagline: string;
  ownerName: string;
  ownerUrl: string | null;
  dpoName: string;
  dpoEmail: string;
  contactEmail: string;
  accessibilityStatementUrl: string | null;
  contentLicenceName: string;
  contentLicenceUrl: string;
  demonstration: boolean;
  tiles: { slug: string; row: number; column: number }[];
};

export const SECTIONS = [
  { href: "/incontri", label: "Incontri" },
  { href: "/materiali", label: "Materiali" },
  { href: "/temi", label: "Temi" },
  { href: "/zone", label: "Zone" },
  { href: "/persone", label: "Persone" },
  { href: "/enti", label: "Enti" },
  { href: "/laboratori", label: "Laboratori" },
  { href: "/notizie", label: "Notizie" },
  { href: "/comunita", label: "La comunità" },
] as const;

export type Section = (typeof SECTIONS)[number]["href"];
