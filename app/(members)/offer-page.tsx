import { redirect } from "next/navigation";
import { OfferForms } from "#components/offers/offer-forms";
import { PageHead } from "#components/ui/page-head";
import { findSameTitle, listMaterialOrganisations } from "#lib/materials/queries";
import { getPlaceToOffer, listOwnOrganisationIds } from "#lib/offers/queries";
import { offerFormPath } from "#lib/offers/rules";
import { listUploads } from "#lib/uploads/queries";
import { readEcho } from "#lib/web/form-echo";
import { titleAskedAbout } from "#lib/web/material-form";
import { orMoved } from "#lib/web/moved";
import { Moved } from "#lib/web/public-page";
import { memberPage } from "../personal-page";
import { proposeLinkAction } from "./area/materiali/actions";

const PLACES = {
  meeting: { entity: "meeting", under: "/incontri", label: "Incontri", word: "dell’incontro" },
  lab: { entity: "lab", under: "/laboratori", label: "Laboratori", word: "del laboratorio" },
} as const;

/** The page on which a member proposes a material for a meeting, or for a lab. */
export function offerPage(kind: keyof typeof PLACES) {
  const { entity, under, label, word } = PLACES[kind];
  return memberPage({
    title: "Proponi un materiale",
    path: under,
    load: async (actor, { params: { slug = "" }, query }) => {
      const found = await orMoved({ kind: entity, slug, under }, (present) =>
        getPlaceToOffer(actor, { kind, slug: present }),
      );
      if (found instanceof Moved) {
        return redirect(offerFormPath({ kind, slug: found.to.slice(under.length + 1) }));
      }
      const [echo, begun, ownOrganisationIds, organisations] = await Promise.all([
        readEcho("file", query.modulo),
        listUploads(actor),
        listOwnOrganisationIds(actor),
        listMaterialOrganisations(actor, {
          meetingIds: kind === "meeting" ? [found.id] : [],
          chosenIds: [],
        }),
      ]);
      const title = titleAskedAbout(echo);
      const same = title ? await findSameTitle(actor, { title, places: [found] }) : null;
      return { place: found, echo, begun, same, ownOrganisationIds, organisations };
    },
    draw: ({ place, ...view }) => (
      <>
        <PageHead
          kind={`Materiali ${word}`}
          title={`Proponi un materiale per «${place.title}»`}
          lead={
            kind === "meeting"
              ? "La redazione lo vede subito e decide; fino ad allora lo vede solo chi lo propone."
              : "Chi coordina il laboratorio lo vede subito e decide; fino ad allora lo vede solo chi lo propone."
          }
        />
        <OfferForms place={place} {...view} proposeLink={proposeLinkAction} />
      </>
    ),
    frame: ({ place }) => ({
      section: under,
      breadcrumbs: {
        trail: [
          { label, href: under },
          { label: place.title, href: `${under}/${place.slug}` },
        ],
        current: "Proponi un materiale",
      },
    }),
  });
}
