import type { MaterialKind } from "#lib/materials/schema";

export const MATERIAL_KIND_LABELS: Record<MaterialKind, string> = {
  slides: "Diapositive",
  document: "Documento",
  recording: "Registrazione",
  web_page: "Pagina",
};

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
