import type { OpeningLink } from "#components/meetings/opening-links";
import { fileDescription } from "#lib/files/messages";
import { formatBytes, formatPosition } from "#lib/format";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { materialPath, openingPath } from "#lib/materials/rules";
import type { ShownMaterial } from "#lib/placed-materials/queries";

/** A material where it was presented: one press opens it, its own page stands beside. */
export function materialLink(material: ShownMaterial): OpeningLink {
  const { id, title, kind, url, publisher, startSeconds } = material;
  const [newest] = material.versions;
  const file = newest ? { versionId: newest.id, ...newest.file } : null;
  // A title taken from the name of a file says the format already.
  const described =
    file && (/\.[a-z]{3,4}$/i.test(title) ? formatBytes(file.size) : fileDescription(file));
  const start = startSeconds !== null && `da ${formatPosition(startSeconds)}`;
  const detail = [MATERIAL_KIND_LABELS[kind], publisher, described, start];
  return {
    label: title,
    href: openingPath({ id, url, file, startSeconds }),
    detail: detail.filter(Boolean).join(", "),
    about: materialPath(id),
  };
}
