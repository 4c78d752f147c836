import type { ReactNode } from "react";
import { PreviewBar } from "#components/editorial/preview-bar";
import type { Crumb } from "#components/shell/breadcrumbs";
import type { Section } from "#components/shell/site";
import { type AccountActor, isNewsroom } from "#lib/actor";
import type { PageKind } from "#lib/editorial/schema";
import { notFound, refuseUnless } from "#lib/errors";
import { formatInstant } from "#lib/format";
import type { PreviewAbout } from "#lib/previews/queries";
import { getSite } from "#lib/site/queries";
import { memberPage } from "../../personal-page";
import { pageRef, revisionNumber } from "./page-ref";

interface Definition<Preview> {
  kind: PageKind;
  load: (actor: AccountActor, asked: { id: string; revision?: number }) => Promise<Preview>;
  section: Section;
  breadcrumbs: (preview: Preview) => { trail: Crumb[]; current: string };
  /** What else the bar has to say. */
  note?: (preview: Preview) => string | null;
  draw: (preview: Preview, timeZone: string) => ReactNode;
}

/** A page as everybody would read it, in the frame of the public site under a bar that says so. */
export function previewPage<Preview extends { about: PreviewAbout; updatedAt: Date }>(
  definition: Definition<Preview>,
) {
  const { kind, section } = definition;
  return memberPage({
    title: "Anteprima",
    path: "/redazione",
    load: async (actor, { params, query }) => {
      refuseUnless(isNewsroom(actor));
      const { id } = pageRef(kind, params);
      const revision = revisionNumber(query.versione);
      if (query.versione !== undefined && revision === undefined) throw notFound("Versione");
      const asked = { id, ...(revision === undefined ? {} : { revision }) };
      const { timeZone } = await getSite(actor);
      return { preview: await definition.load(actor, asked), timeZone };
    },
    draw: ({ preview, timeZone }) => definition.draw(preview, timeZone),
    frame: ({ preview, timeZone }) => ({
      section,
      breadcrumbs: definition.breadcrumbs(preview),
      updated: {
        iso: preview.updatedAt.toISOString(),
        text: formatInstant(preview.updatedAt, timeZone),
      },
      memberBar: (
        <PreviewBar
          about={preview.about}
          timeZone={timeZone}
          note={definition.note?.(preview) ?? null}
        />
      ),
    }),
  });
}
