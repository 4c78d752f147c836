import { quoted } from "#lib/format";
import type { MaterialState } from "#lib/generated/prisma/enums";
import { WAITING_AT_ONCE } from "#lib/offers/schema";

export const TOO_MANY_WAITING = `Ci sono già ${WAITING_AT_ONCE} proposte che aspettano una decisione, e di più insieme non se ne possono fare. Se ne può fare un’altra appena una è decisa o ritirata.`;

export const ALREADY_DECIDED: Record<MaterialState, string> = {
  proposed: "Su questa proposta non c’è ancora una decisione.",
  changes_asked:
    "Nel frattempo sono state chieste delle modifiche: si decide quando la proposta ritorna corretta.",
  refused: "Nel frattempo è già stato deciso: la proposta non è stata accolta.",
  approved: "Nel frattempo è già stato deciso: la proposta è stata accolta.",
};

/** For who proposed something: where it is, and who has to act. */
export const OFFER_STATE_WORDS: Record<MaterialState, string> = {
  proposed: "In attesa di decisione",
  changes_asked: "Da correggere",
  refused: "Non accolto",
  approved: "Accolto",
};

interface Placement {
  meeting: { title: string } | null;
  talk: { title: string } | null;
  lab: { title: string } | null;
  newsItem: { title: string } | null;
}

/** Where a material stands or would stand: «incontro «…», intervento «…»». */
export function placesInWords(placements: readonly Placement[]): string {
  return placements
    .flatMap(({ meeting, talk, lab, newsItem }) => {
      if (meeting && talk)
        return `incontro ${quoted(meeting.title)}, intervento ${quoted(talk.title)}`;
      if (meeting) return `incontro ${quoted(meeting.title)}`;
      if (lab) return `laboratorio ${quoted(lab.title)}`;
      return newsItem ? `notizia ${quoted(newsItem.title)}` : [];
    })
    .join("; ");
}

/** What has to be known of a proposal by its proposer, or done. */
export function nextStepWords(offer: {
  state: MaterialState;
  cleared: boolean;
  isEmbargoed: boolean;
}): string {
  switch (offer.state) {
    case "proposed":
      return "Decide chi è responsabile della pagina; un messaggio dirà com’è andata.";
    case "changes_asked":
      return "Va corretto e inviato di nuovo.";
    case "refused":
      return "Se serve, si può proporre un altro materiale.";
    case "approved":
      if (!offer.cleared) return "Sarà visibile quando ci sarà tutto quello che serve.";
      return offer.isEmbargoed ? "Sarà visibile dal giorno indicato." : "È visibile.";
  }
}
