import type { DocumentCheck, DocumentLack } from "#lib/contents/schema";
import type { JobName } from "#lib/infra/jobs";

/** Finds out what is in content; of two for the same content one is enough. */
export const CONTENT_READING: JobName<{ sha256: string }> = {
  name: "content-reading",
  onceFor: "sha256",
};

/** Asks the scanner for viruses what it thinks of content. */
export const CONTENT_SCAN: JobName<{ sha256: string }> = {
  name: "content-scan",
  onceFor: "sha256",
};

/** Something was found out about content: whoever shows or offers it looks again. */
export const CONTENT_KNOWN: JobName<{ sha256: string }> = { name: "content-known" };

/** Whether there is something to find out: words, pages, a duration. */
export function isReadable(mediaType: string): boolean {
  return (
    mediaType === "application/pdf" ||
    /officedocument|opendocument/.test(mediaType) ||
    /^(audio|video|text)\//.test(mediaType)
  );
}

/** The worst first. What is only pictures has no structure to miss either. */
export function lacksOf(check: DocumentCheck): DocumentLack[] {
  const lacks: [DocumentLack, boolean][] = [
    ["only_pictures", !check.hasText],
    ["not_tagged", check.hasText && !check.isTagged],
    ["no_language", check.language === null],
    ["no_title", check.title === null],
    ["title_not_shown", check.title !== null && !check.showsTitle],
    ["pictures_without_alternative", (check.picturesWithoutAlternative ?? 0) > 0],
  ];
  return lacks.flatMap(([lack, isMissing]) => (isMissing ? [lack] : []));
}

/** A document that some readers get nothing of: for them the public needs the same in another form. */
export function needsAlternative(check: DocumentCheck): boolean {
  return lacksOf(check).some((lack) => lack === "only_pictures" || lack === "not_tagged");
}
