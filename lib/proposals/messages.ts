export const NO_LONGER_VALID =
  "La proposta non rispetta più le regole di questo testo e non si può pubblicare: va ritirata o restituita, e scritta di nuovo.";

/** What a mail says of a proposal: never its words, which may hold names. */
interface Told {
  site: { name: string };
  link: string;
}

export function proposalMail({ site, link }: Told) {
  return {
    subject: "Una modifica ai testi del portale da rivedere",
    text: `In «${site.name}» una modifica ai testi del portale aspetta una revisione. Si confronta con il testo pubblico, si pubblica o si restituisce qui:

${link}
`,
  };
}

export function proposalSentBackMail({ site, link }: Told) {
  return {
    subject: "Una modifica ai testi del portale restituita",
    text: `In «${site.name}» una modifica ai testi del portale è stata restituita dopo la revisione. La nota con quello che c’è da cambiare si legge qui:

${link}
`,
  };
}
