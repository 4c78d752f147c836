import type { ReactNode } from "react";
import { Tag } from "#components/ui/tag";
import { offerPath } from "#lib/materials/rules";
import { OFFER_STATE_WORDS, placesInWords } from "#lib/offers/messages";
import type { OwnOffer } from "#lib/offers/queries";

/** What somebody proposed: where it stands, what was said of it, and what is next. */
export function OfferLine(props: {
  material: Pick<OwnOffer, "id" | "title" | "placements">;
  /** «Versione 3» where it is not the whole. */
  version?: string;
  state: OwnOffer["state"];
  reason: string | null;
  when: string;
  children: ReactNode;
}) {
  const { material, version, state, reason } = props;
  const where = placesInWords(material.placements);
  return (
    <li className="border-t border-line py-4">
      <h3 className="text-title-3">
        <a href={offerPath(material.id)} className="inline-block py-1">
          {material.title}
          {version && `: ${version}`}
        </a>
      </h3>
      <p>
        <Tag tone={state === "approved" ? "place" : "warm"}>{OFFER_STATE_WORDS[state]}</Tag>{" "}
        <span className="text-sm text-soft">
          proposto il {props.when}
          {where && ` · ${where}`}
        </span>
      </p>
      {reason && state !== "approved" && state !== "proposed" && (
        <p className="max-w-[62ch] text-text">Motivo: {reason}</p>
      )}
      <p className="max-w-[62ch] text-base text-quiet">{props.children}</p>
    </li>
  );
}
