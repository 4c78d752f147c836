import type { PageKind } from "#lib/editorial/schema";

/** What a mail says of a page: never its title or a note, which may hold names. */
interface Told {
  site: { name: string };
  kind: PageKind;
  link: string;
}

const OF_KIND: Record<PageKind, string> = {
  meeting: "di un incontro",
  report: "di un resoconto",
  news_item: "di una notizia",
};

export function reviewMail({ site, kind, link }: Told) {
  return {
    subject: `Una bozza ${OF_KIND[kind]} da rivedere`,
    text: `In «${site.name}» una bozza ${OF_KIND[kind]} aspetta una revisione. Si legge, si pubblica o si restituisce qui:

${link}
`,
  };
}

export function sentBackMail({ site, kind, link }: Told) {
  return {
    subject: `Una bozza ${OF_KIND[kind]} restituita`,
    text: `In «${site.name}» una bozza ${OF_KIND[kind]} è stata restituita dopo la revisione. La nota con le modifiche da fare si legge qui:

${link}
`,
  };
}

export function scheduleFailedMail({ site, kind, link }: Told) {
  return {
    subject: "Una pubblicazione programmata non è avvenuta",
    text: `In «${site.name}» la pubblicazione programmata ${OF_KIND[kind]} non è avvenuta, e la pagina è di nuovo una bozza. Il motivo si legge qui:

${link}
`,
  };
}
