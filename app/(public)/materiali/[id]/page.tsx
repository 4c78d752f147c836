import type { Metadata } from "next";
import { cache } from "react";
import { MaterialPage } from "#components/materials/material-page";
import { now } from "#lib/clock";
import { isNotFound } from "#lib/errors";
import { formatInstant } from "#lib/format";
import { getMaterialPage } from "#lib/material-pages/queries";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { materialPath } from "#lib/materials/rules";
import { pageMetadata, publicAddress } from "#lib/web/page-metadata";
import { currentActor } from "#lib/web/session";
import { openPage } from "../../../personal-page";
import { loadFrame } from "../../frame";

/** For the page and for what it says of itself: read once. */
const load = cache(async (id: string) => getMaterialPage(await currentActor(), id));

const { page } = openPage({
  title: "Materiale",
  path: "/materiali",
  load: (_actor, { params: { id = "" } }) => load(id),
  draw: (material, { query }) => (
    <MaterialPage
      material={material}
      address={publicAddress(materialPath(material.id))}
      from={/^\d{1,6}$/.test(query.da ?? "") ? Number(query.da) : 0}
      now={now()}
    />
  ),
  frame: ({ id, title, lastChangedAt, timeZone }) => ({
    section: "/materiali",
    breadcrumbs: { trail: [{ label: "Materiali", href: "/materiali" }], current: title },
    updated: { iso: lastChangedAt.toISOString(), text: formatInstant(lastChangedAt, timeZone) },
    path: materialPath(id),
    address: publicAddress(materialPath(id)),
  }),
});

export async function generateMetadata(props: {
  params: Promise<{ id: string }>;
}): Promise<Metadata> {
  const frame = await loadFrame(undefined);
  if (frame.kind !== "found") return {};
  const { id } = await props.params;
  // What goes wrong is said, and logged, where the page is drawn.
  const outcome = await load(id).then(
    (data) => ({ kind: "found" as const, data }),
    (error) =>
      isNotFound(error) ? { kind: "missing" as const } : { kind: "failed" as const, errorId: "" },
  );
  return pageMetadata(frame.data, outcome, (material) => ({
    title: material.title,
    description: material.description ?? MATERIAL_KIND_LABELS[material.kind],
    path: materialPath(material.id),
    updatedAt: material.lastChangedAt,
    demonstration: material.demonstration,
    unlisted: !material.isPublic,
  }));
}

export { page as default };
