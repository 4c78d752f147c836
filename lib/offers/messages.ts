import type { MaterialState } from "#lib/generated/prisma/enums";
import { WAITING_AT_ONCE } from "#lib/offers/schema";

export const TOO_MANY_WAITING = `Ci sono già ${WAITING_AT_ONCE} proposte che aspettano una decisione, e di più insieme non se ne possono fare. Se ne può fare un’altra appena una è decisa o ritirata.`;

export const NO_LONGER_SAME =
  "Il materiale con questo titolo non è più qui: inviare di nuovo per proporlo come nuovo.";

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
