import type { MaterialKind, MaterialVisibility } from "#lib/clearances/schema";
import type { MaterialState } from "#lib/generated/prisma/enums";
import type { Licence } from "#lib/materials/schema";

export const MATERIAL_KIND_LABELS: Record<MaterialKind, string> = {
  slides: "Diapositive",
  document: "Documento",
  recording: "Registrazione",
  web_page: "Pagina",
};

/** The words of addresses. */
const KIND_OF_SLUG = new Map<string, MaterialKind>([
  ["diapositive", "slides"],
  ["documenti", "document"],
  ["registrazioni", "recording"],
  ["pagine", "web_page"],
]);

export function materialKindOfSlug(slug: string): MaterialKind | undefined {
  return KIND_OF_SLUG.get(slug);
}

/** In the order in which they are listed. */
export const MATERIAL_KIND_SLUGS = [...KIND_OF_SLUG].map(([slug, kind]) => ({ slug, kind }));

/** What a file can be, the likeliest first, and which names speak for another. */
export const FILE_KINDS: readonly {
  value: MaterialKind;
  label: string;
  endings: readonly string[];
}[] = [
  { value: "slides", label: MATERIAL_KIND_LABELS.slides, endings: ["pptx", "ppsx", "odp"] },
  {
    value: "document",
    label: MATERIAL_KIND_LABELS.document,
    endings: ["docx", "odt", "xlsx", "ods", "jpg", "jpeg", "png", "webp"],
  },
  {
    value: "recording",
    label: MATERIAL_KIND_LABELS.recording,
    endings: ["mp4", "m4v", "mov", "webm", "mp3", "m4a", "ogg", "wav"],
  },
];

export const VISIBILITY_LABELS: Record<MaterialVisibility, string> = {
  public: "Chiunque",
  community: "Solo chi fa parte della comunità",
};

export const MATERIAL_STATE_LABELS: Record<MaterialState, string> = {
  proposed: "Proposto, in attesa di decisione",
  changes_asked: "Modifiche richieste",
  refused: "Non accolto",
  approved: "Accolto",
};

/** How a licence is called, and where it stands in full. */
export const LICENCES_IN_WORDS: Record<Licence, { label: string; url: string | null }> = {
  cc_by: { label: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/deed.it" },
  cc_by_sa: {
    label: "CC BY-SA 4.0",
    url: "https://creativecommons.org/licenses/by-sa/4.0/deed.it",
  },
  cc_by_nc_sa: {
    label: "CC BY-NC-SA 4.0",
    url: "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.it",
  },
  cc_zero: { label: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/deed.it" },
  reserved: { label: "Tutti i diritti riservati", url: null },
  not_stated: { label: "Licenza non indicata", url: null },
};

/** What a licence lets others do, for who has to choose one. */
export const LICENCE_CHOICES: Record<Licence, string> = {
  cc_by: "CC BY 4.0: si può usare e cambiare citando la fonte",
  cc_by_sa: "CC BY-SA 4.0: come sopra, alle stesse condizioni",
  cc_by_nc_sa: "CC BY-NC-SA 4.0: come sopra, non a scopo commerciale",
  cc_zero: "CC0 1.0: nessun vincolo",
  reserved: "Tutti i diritti riservati",
  not_stated: "Non indicata",
};
