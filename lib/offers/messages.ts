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

/** What a mail says of a proposal: never its title, its reason or a name. */
interface Told {
  site: { name: string };
  isVersion: boolean;
  link: string;
}

export function offerMail({ site, isVersion, link }: Told) {
  const what = isVersion ? "una nuova versione di un materiale" : "un materiale";
  return {
    subject: isVersion ? "Una nuova versione da decidere" : "Un materiale da decidere",
    text: `In «${site.name}» qualcuno propone ${what}. Si legge e si decide qui:

${link}
`,
  };
}

const DECISIONS: Record<Exclude<MaterialState, "proposed">, [string, string]> = {
  approved: ["accolta", "è stata accolta. Che cosa succede adesso si legge qui"],
  changes_asked: [
    "da correggere",
    "va corretta prima di una decisione. Che cosa cambiare si legge qui",
  ],
  refused: ["non accolta", "non è stata accolta. Il motivo si legge qui"],
};

export function offerDecisionMail({
  site,
  isVersion,
  link,
  decision,
}: Told & { decision: Exclude<MaterialState, "proposed"> }) {
  const [short, sentence] = DECISIONS[decision];
  const what = isVersion ? "di una nuova versione" : "di un materiale";
  return {
    subject: `La proposta ${what}: ${short}`,
    text: `In «${site.name}» la proposta ${what} ${sentence}:

${link}
`,
  };
}

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

/** Said where it was decided. */
export const DECISION_OUTCOMES: Readonly<Record<string, string>> = {
  accolto: "La proposta è accolta: il materiale è tra quelli della sua pagina.",
  "accolto-manca":
    "La proposta è accolta, ma il materiale non è ancora pubblico: prima serve quello che si legge qui sotto.",
  modifiche: "La proposta è tornata a chi l’ha fatta, con le modifiche da fare.",
  "non-accolto": "La proposta non è stata accolta; chi l’ha fatta legge il motivo.",
  versione: "La nuova versione ha preso il posto di quella di prima, che resta tra le versioni.",
  "versione-non-accolta": "La versione non è stata accolta; chi l’ha proposta legge il motivo.",
};
