import { Notice } from "#components/ui/notice";
import { notSeenYet } from "#lib/material-pages/messages";
import type { MaterialDetails } from "#lib/material-pages/queries";

/** Who reads it besides who is reading now, where that is not everybody. */
export function MaterialStanding({ material, now }: { material: MaterialDetails; now: Date }) {
  const notYet = notSeenYet(material, now, material.timeZone);
  if (notYet) {
    return (
      <Notice
        tone="warning"
        title={material.isOwnProposal ? "Una proposta propria" : "Non è ancora per gli altri"}
      >
        <p>{notYet}.</p>
        {material.stateReason && <p>{material.stateReason}</p>}
      </Notice>
    );
  }
  if (material.visibility === "community") {
    return (
      <Notice title="Solo per la comunità">
        Lo legge chi ha un account: da non pubblicare altrove.
      </Notice>
    );
  }
  if (material.places.length === 0) {
    return (
      <Notice tone="warning" title="Non è ancora per gli altri">
        Nessuna delle pagine in cui si trova è pubblica.
      </Notice>
    );
  }
  return null;
}
