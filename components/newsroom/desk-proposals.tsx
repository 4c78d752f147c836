import { formatInstant } from "#lib/format";
import type { ProposalListItem } from "#lib/proposals/queries";
import { proposalPath } from "#lib/proposals/rules";

/** Changes of the portal's own texts, each with where it stands and who acts next. */
export function DeskProposals(props: { items: readonly ProposalListItem[]; timeZone: string }) {
  if (props.items.length === 0) return null;
  return (
    <ul>
      {props.items.map((proposal) => (
        <li key={proposal.id} className="border-b border-line py-2">
          <h3 className="text-body leading-snug">
            <a href={proposalPath(proposal.record)} className="inline-block py-1">
              {proposal.title ?? "Nome, contatti, collegamenti"}
            </a>
          </h3>
          <p className="text-base">
            Testi del portale,{" "}
            <b className={proposal.state === "waiting" ? "text-warm" : "text-ink"}>
              {proposal.state === "waiting" ? "in revisione" : "modifica da riprendere"}
            </b>
            : {situation(proposal, formatInstant(proposal.stateAt, props.timeZone))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function situation(proposal: ProposalListItem, when: string): string {
  switch (proposal.state) {
    case "waiting":
      return `proposta da ${proposal.authorName ?? "chi non c’è più"} il ${when}; tocca a un’altra persona della redazione.`;
    case "sent_back":
      return `restituita con una nota da ${proposal.returnedByName ?? "chi ha letto"} il ${when}.`;
    case "withdrawn":
      return `ritirata il ${when}.`;
  }
}
