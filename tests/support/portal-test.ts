import { test as base, expect } from "@playwright/test";

/**
 * A test that also fails when the browser reports a breach of the policy, an error in the console,
 * or a request to another host: readers must meet none on any page.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("console", (message) => {
        // The browser itself reports a document that answers 404: that is no fault of the page.
        if (message.type() === "error" && !message.text().includes("status of 404")) {
          faults.push(`console: ${message.text()}`);
        }
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${baseURL}/`) && !url.startsWith("data:")) {
          faults.push(`request: ${url}`);
        }
      });
      await use(faults);
      expect(faults, "faults the browser reported").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const MEETING = "/incontri/famiglie-con-minorenni-12-marzo-2021";

/** One address of every page kind, as the demonstration content has it. */
export const PAGE_KINDS = {
  home: "/",
  "news list": "/notizie",
  "second page of news": "/notizie?pagina=2",
  "news item": "/notizie/la-comunita-riparte-dalle-famiglie-vulnerabili",
  archive: "/incontri",
  "filtered archive": "/incontri?zona=pratese&anno=2021",
  "archive without results": "/incontri?q=zzzz",
  materials: "/materiali",
  "filtered materials": "/materiali?tipo=pagine&anno=2023",
  "materials without results": "/materiali?tipo=registrazioni&zona=elba",
  meeting: MEETING,
  "meeting to come": "/incontri/prossimo-incontro-della-comunita",
  "meeting of two days": "/incontri/equipe-multidisciplinare-16-febbraio-2023",
  series: "/cicli/percorso-2021",
  people: "/persone",
  "people of an initial": "/persone/iniziale/c",
  person: "/persone/anna-maria-celesti",
  organisations: "/enti",
  "organisations of a kind": "/enti/tipo/terzo-settore",
  organisation: "/enti/regione-toscana",
  zones: "/zone",
  zone: "/zone/pratese",
  "former zone": "/zone/aretina-casentino-valtiberina",
  themes: "/temi",
  theme: "/temi/famiglie-vulnerabili",
  labs: "/laboratori",
  lab: "/laboratori/sociale-lavoro-nord-ovest",
  community: "/comunita",
  accessibility: "/accessibilita",
  privacy: "/privacy",
  "legal notes": "/note-legali",
} as const;

export { MEETING };
