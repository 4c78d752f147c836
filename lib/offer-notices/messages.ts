import type { Decision } from "#lib/offer-notices/schema";

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

const DECISIONS: Record<Decision, [string, string]> = {
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
}: Told & { decision: Decision }) {
  const [short, sentence] = DECISIONS[decision];
  const what = isVersion ? "di una nuova versione" : "di un materiale";
  return {
    subject: `La proposta ${what}: ${short}`,
    text: `In «${site.name}» la proposta ${what} ${sentence}:

${link}
`,
  };
}
