import type { ComponentProps } from "react";
import { OfferDecision } from "#components/offers/offer-decision";
import { VersionDecision } from "#components/offers/version-decision";

type Offered = ComponentProps<typeof OfferDecision>;
type Version = ComponentProps<typeof VersionDecision>;
type State = { state: string };

/** What of a material waits to be decided: the whole of it, or corrected files. */
export function Decisions(props: {
  material: Omit<Offered["material"], "versions"> &
    State & { versions: readonly (Version["version"] & State)[] };
  timeZone: string;
  actions: Offered["actions"] & { versions: Version["actions"] };
}) {
  const { material, timeZone, actions } = props;
  return (
    <>
      {material.state === "proposed" && (
        <OfferDecision material={material} timeZone={timeZone} actions={actions} />
      )}
      {material.versions
        .filter(({ state }) => state === "proposed")
        .map((version) => (
          <VersionDecision
            key={version.id}
            materialId={material.id}
            version={version}
            timeZone={timeZone}
            actions={actions.versions}
          />
        ))}
    </>
  );
}
