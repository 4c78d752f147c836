import { describe, expect, test } from "vitest";
import { cutsOf } from "#lib/programme-lines/rules";
import { readProgramme } from "#lib/programmes/rules";
import { type KnownNames, type ProposedTalk, programmeSchema } from "#lib/programmes/schema";

const known: KnownNames = {
  people: [
    { id: "spinelli", givenName: "Serena", familyName: "Spinelli" },
    { id: "celesti", givenName: "Anna Maria", familyName: "Celesti" },
    { id: "de-conno", givenName: "Andrea", familyName: "De Conno" },
    { id: "d-angelo", givenName: "Nicolò", familyName: "D’Angelo" },
  ],
  organisations: [
    { id: "rt", name: "Regione Toscana", acronym: null, aliases: [] },
    { id: "anci", name: "ANCI Toscana", acronym: null, aliases: ["Anci Toscana"] },
    { id: "irs", name: "Istituto per la Ricerca Sociale", acronym: "IRS", aliases: [] },
    { id: "fed", name: "Federsanità ANCI Toscana", acronym: null, aliases: ["Federsanità ANCI"] },
    { id: "sds-pt", name: "Società della Salute Pistoiese", acronym: null, aliases: [] },
    {
      id: "settore",
      name: "Settore Welfare, Sport e Innovazione sociale",
      acronym: null,
      aliases: [],
    },
  ],
};

/** «09:30–10:00 opening · title · name / role / organisation + …», what is missing as nothing. */
function told({ startTime, endTime, kind, title, speakers }: ProposedTalk): string {
  const time = startTime ? `${startTime}${endTime ? `–${endTime}` : ""} ` : "";
  const who = speakers.map((speaker) =>
    [
      `${speaker.moderates ? "*" : ""}${speaker.name ?? ""}`,
      speaker.roleTitle ?? "",
      speaker.organisationName ?? "",
    ]
      .join(" / ")
      .replace(/( \/ )+$/, ""),
  );
  return `${time}${kind} · ${title}${who.length > 0 ? ` · ${who.join(" + ")}` : ""}`;
}

const read = (text: string) => readProgramme(text, known);
const talks = (text: string) => read(text).talks.map(told);

const SPINELLI = "Serena Spinelli / assessora alle Politiche sociali / Regione Toscana";

describe("one line", () => {
  test.each([
    [
      "9.30 Saluti – Serena Spinelli, assessora alle Politiche sociali, Regione Toscana",
      `09:30 opening · Saluti · ${SPINELLI}`,
    ],
    [
      "9:30-10:00 Saluti - Serena Spinelli, assessora alle Politiche sociali, Regione Toscana",
      `09:30–10:00 opening · Saluti · ${SPINELLI}`,
    ],
    // The letter after the hour is of the title, not the «h» of an hour.
    ["11.45 Housing first a Firenze", "11:45 talk · Housing first a Firenze"],
    ["9.30 h Discussione", "09:30 discussion · Discussione"],
    [
      "11.15 L’esperienza dei servizi – Zona Pistoiese",
      "11:15 zone_experience · L’esperienza dei servizi – Zona Pistoiese",
    ],
    [
      "10.30 Il quadro – Ornella Bacchini, Comune di Prato, e Luca Bini, Regione Toscana",
      "10:30 talk · Il quadro · Ornella Bacchini /  / Comune di Prato + Luca Bini /  / Regione Toscana",
    ],
    [
      "ore 9.30 Saluti: Serena Spinelli, Regione Toscana",
      "09:30 opening · Saluti · Serena Spinelli /  / Regione Toscana",
    ],
    [
      "Ore 9,30 – 10,00 Saluti — Serena Spinelli (Regione Toscana)",
      "09:30–10:00 opening · Saluti · Serena Spinelli /  / Regione Toscana",
    ],
    [
      "h 14:05 La presa in carico, Serena Spinelli, Regione Toscana",
      "14:05 talk · La presa in carico · Serena Spinelli /  / Regione Toscana",
    ],
    [
      "dalle 9.30 alle 10.15 La presa in carico - Anna Rossi",
      "09:30–10:15 talk · La presa in carico · Anna Rossi",
    ],
    [
      "(9.30–9.45) La presa in carico – Anna Rossi",
      "09:30–09:45 talk · La presa in carico · Anna Rossi",
    ],
    ["ore 9 Saluti – Anna Rossi", "09:00 opening · Saluti · Anna Rossi"],
    ["9h30 Saluti – Anna Rossi", "09:30 opening · Saluti · Anna Rossi"],
    ["• 9.30 Saluti – Anna Rossi", "09:30 opening · Saluti · Anna Rossi"],
    ["9.30\tSaluti\tAnna Rossi, IRS", "09:30 opening · Saluti · Anna Rossi /  / IRS"],
    ["9.30 | Saluti | Anna Rossi | IRS", "09:30 opening · Saluti · Anna Rossi /  / IRS"],
    ["Saluti – Anna Rossi, IRS (ore 9.30)", "09:30 opening · Saluti · Anna Rossi /  / IRS"],
    [
      "10.00 «L’aumento delle disuguaglianze» Daniela Mesini e Ariela Casartelli, IRS",
      "10:00 talk · L’aumento delle disuguaglianze · Daniela Mesini /  / IRS + Ariela Casartelli /  / IRS",
    ],
    [
      "10.00 Daniela Mesini, Ariela Casartelli (IRS): «L’aumento delle disuguaglianze»",
      "10:00 talk · L’aumento delle disuguaglianze · Daniela Mesini /  / IRS + Ariela Casartelli /  / IRS",
    ],
    [
      '10.00 – Andrea De Conno, Federsanità ANCI, "L’integrazione interprofessionale"',
      "10:00 talk · L’integrazione interprofessionale · Andrea De Conno /  / Federsanità ANCI",
    ],
    [
      "10.00 “Lavorare insieme: équipe e territori” a cura di Andrea De Conno di Federsanità ANCI",
      "10:00 talk · Lavorare insieme: équipe e territori · Andrea De Conno /  / Federsanità ANCI",
    ],
    [
      "10.30 Dati e bisogni, a cura dell’Istituto degli Innocenti",
      "10:30 talk · Dati e bisogni, a cura dell’Istituto degli Innocenti",
    ],
    [
      "11.15 Anna Maria Celesti, responsabile Welfare ANCI Toscana",
      "11:15 talk ·  · Anna Maria Celesti / responsabile Welfare / ANCI Toscana",
    ],
    [
      "11.15 La comunità di pratica – dott. Alessandro Salvi, dirigente settore Welfare, Sport e Innovazione sociale, Regione Toscana",
      "11:15 talk · La comunità di pratica · Alessandro Salvi / dirigente settore Welfare, Sport e Innovazione sociale / Regione Toscana",
    ],
    [
      "11.15 La comunità di pratica – Alessandro Salvi, dirigente, Settore Welfare, Sport e Innovazione sociale",
      "11:15 talk · La comunità di pratica · Alessandro Salvi / dirigente / Settore Welfare, Sport e Innovazione sociale",
    ],
    [
      "12.00 Minori e famiglie – dott.ssa A. Rossi, Comune di Prato",
      "12:00 talk · Minori e famiglie · A. Rossi /  / Comune di Prato",
    ],
    [
      "12.00 Minori e famiglie – prof. M.G. Bianchi, Università di Firenze",
      "12:00 talk · Minori e famiglie · M.G. Bianchi /  / Università di Firenze",
    ],
    [
      "12.00 Minori – Prof.ssa Maria Bianchi e dott. Luca Neri, Università di Siena",
      "12:00 talk · Minori · Maria Bianchi /  / Università di Siena + Luca Neri /  / Università di Siena",
    ],
    [
      "12.00 L’esperienza della zona Pratese – Responsabile della Società della Salute di Prato",
      "12:00 zone_experience · L’esperienza della zona Pratese ·  / Responsabile / Società della Salute di Prato",
    ],
    [
      "12.30 Tavola rotonda, modera Anna Rossi, IRS",
      "12:30 discussion · Tavola rotonda · *Anna Rossi /  / IRS",
    ],
    [
      "12.30 Tavola rotonda «Verso il 2022» – coordina Anna Rossi (IRS)",
      "12:30 discussion · Tavola rotonda «Verso il 2022» · *Anna Rossi /  / IRS",
    ],
    ["12.30 Discussione", "12:30 discussion · Discussione"],
    ["13.00 Conclusioni – Serena Spinelli", "13:00 closing · Conclusioni · Serena Spinelli"],
    [
      "13.00 Conclude Serena Spinelli, Regione Toscana",
      "13:00 closing ·  · Serena Spinelli /  / Regione Toscana",
    ],
    [
      "9.30 Saluti di Serena Spinelli, Regione Toscana",
      "09:30 opening · Saluti · Serena Spinelli /  / Regione Toscana",
    ],
    [
      "10.00 Daniela Mesini, IRS e Andrea De Conno, Federsanità ANCI: L’integrazione",
      "10:00 talk · L’integrazione · Daniela Mesini /  / IRS + Andrea De Conno /  / Federsanità ANCI",
    ],
    [
      "10.00 L’integrazione – Daniela Mesini, IRS; Andrea De Conno, Federsanità ANCI",
      "10:00 talk · L’integrazione · Daniela Mesini /  / IRS + Andrea De Conno /  / Federsanità ANCI",
    ],
    [
      "10.00 La povertà – un bilancio – Anna Rossi, IRS",
      "10:00 talk · La povertà – un bilancio · Anna Rossi /  / IRS",
    ],
    [
      "10.00 Reddito di cittadinanza: a che punto siamo – Anna Rossi",
      "10:00 talk · Reddito di cittadinanza: a che punto siamo · Anna Rossi",
    ],
    ["10.00 Il lavoro con le famiglie", "10:00 talk · Il lavoro con le famiglie"],
    [
      "10.00 Lavoro – Lara D’Angelo, presidente della Società della Salute Pistoiese",
      "10:00 talk · Lavoro · Lara D’Angelo / presidente / Società della Salute Pistoiese",
    ],
    [
      "10.00 Lavoro – Maria De Luca-Bianchi, assistente sociale, Comune di San Giovanni Valdarno",
      "10:00 talk · Lavoro · Maria De Luca-Bianchi / assistente sociale / Comune di San Giovanni Valdarno",
    ],
    ["1. La presa in carico – Anna Rossi, IRS", "talk · La presa in carico · Anna Rossi /  / IRS"],
    ["- La presa in carico – Anna Rossi, IRS", "talk · La presa in carico · Anna Rossi /  / IRS"],
    [
      "9.30 - 9.45 - Saluti - Anna Rossi - IRS",
      "09:30–09:45 opening · Saluti · Anna Rossi /  / IRS",
    ],
    ["9.30 Saluti istituzionali", "09:30 opening · Saluti istituzionali"],
  ])("%s", (line, expected) => {
    expect(talks(line)).toEqual([expected]);
  });

  test.each([
    "11.00 Coffee break",
    "11.00-11.15 Pausa caffè",
    "13.00 Pranzo",
    "9.00 Registrazione dei partecipanti",
    "Light lunch",
    "9.00 Accoglienza e welcome coffee",
  ])("%s is no talk", (line) => {
    expect(read(line)).toMatchObject({ talks: [], lines: [{ outcome: "break" }] });
  });

  test.each([
    "9.00 Arrivo dei partecipanti",
    "9.00 Iscrizioni",
    "8.45 Registrazione partecipanti e caffè di benvenuto",
    "8.45 Accredito e registrazione",
    "13.00 Chiusura dei lavori.",
  ])("nor is %s", (line) => {
    expect(read(line)).toMatchObject({ talks: [], lines: [{ outcome: "break" }] });
  });

  test.each([
    "Iscrizioni entro il 10 marzo",
    "Registrazione obbligatoria alla pagina dedicata",
    "Accoglienza dei minori stranieri",
  ])("%s is no break", (line) => {
    expect(read(line).lines).toMatchObject([{ outcome: "unrecognised" }]);
  });

  test.each(["25.30 Saluti", "9.75 Saluti", "Comunità di pratica", "Legge 328/2000", "2021"])(
    "%s has no time, and none is made up",
    (line) => {
      expect(read(line).talks.every(({ startTime }) => startTime === null)).toBe(true);
    },
  );
});

describe("several lines", () => {
  test("speakers on the lines after their talk", () => {
    const text = "9.30 Saluti\nSerena Spinelli, Regione Toscana\nAnna Maria Celesti, ANCI Toscana";
    expect(talks(text)).toEqual([
      "09:30 opening · Saluti · Serena Spinelli /  / Regione Toscana + Anna Maria Celesti /  / ANCI Toscana",
    ]);
  });

  test("role and organisation on the line after the name", () => {
    const text = "9.30 Saluti\nSerena Spinelli\nassessora alle Politiche sociali, Regione Toscana";
    expect(talks(text)).toEqual([`09:30 opening · Saluti · ${SPINELLI}`]);
  });

  test("the organisation on a line of its own", () => {
    expect(talks("9.30 Saluti\nSerena Spinelli, assessora\nRegione Toscana")).toEqual([
      "09:30 opening · Saluti · Serena Spinelli / assessora / Regione Toscana",
    ]);
  });

  test("the time, the title and the speaker each on a line", () => {
    expect(talks("9.30\nLa presa in carico\nAnna Rossi, IRS\n10.00\nI dati\nLuca Neri")).toEqual([
      "09:30 talk · La presa in carico · Anna Rossi /  / IRS",
      "10:00 talk · I dati · Luca Neri",
    ]);
  });

  test("the title on the line after the speaker", () => {
    expect(talks("9.30 Anna Rossi, IRS\nLa presa in carico")).toEqual([
      "09:30 talk · La presa in carico · Anna Rossi /  / IRS",
    ]);
  });

  test("a part with its speakers: «Saluti istituzionali», «Interventi:»", () => {
    const text = `Saluti istituzionali
Serena Spinelli, Regione Toscana
Anna Maria Celesti, ANCI Toscana

Interventi:
- La presa in carico – Anna Rossi, IRS
- I dati – Luca Neri, IRS`;
    expect(talks(text)).toEqual([
      "opening · Saluti istituzionali · Serena Spinelli /  / Regione Toscana",
      "opening · Saluti istituzionali · Anna Maria Celesti /  / ANCI Toscana",
      "talk · La presa in carico · Anna Rossi /  / IRS",
      "talk · I dati · Luca Neri /  / IRS",
    ]);
  });

  test("experiences of the zones keep their kind below their heading", () => {
    const text = `Esperienze dalle zone:
- Il lavoro di équipe – Anna Rossi, Società della Salute Pistoiese`;
    expect(talks(text)).toEqual([
      "zone_experience · Il lavoro di équipe · Anna Rossi /  / Società della Salute Pistoiese",
    ]);
  });

  test("a title without a time above its speaker", () => {
    expect(talks("La presa in carico\nAnna Rossi, IRS")).toEqual([
      "talk · La presa in carico · Anna Rossi /  / IRS",
    ]);
  });

  test("who leads a discussion, on the line after", () => {
    expect(
      talks("12.00 Tavola rotonda\nModera: Anna Rossi, IRS\nLuca Neri, Comune di Prato"),
    ).toEqual([
      "12:00 discussion · Tavola rotonda · *Anna Rossi /  / IRS + Luca Neri /  / Comune di Prato",
    ]);
  });

  test("who leads the day belongs to no talk and is told apart", () => {
    const { talks, moderators, lines } = read(
      "Coordina i lavori: Anna Rossi, IRS\n9.30 Saluti – Luca Neri",
    );
    expect(talks).toHaveLength(1);
    expect(moderators.map(({ name }) => name)).toEqual(["Anna Rossi"]);
    expect(lines[0]?.outcome).toBe("moderator");
  });

  test("days, each with its talks", () => {
    const { talks } = read(
      "Venerdì 12 marzo 2021\n9.30 Saluti – Luca Neri\nsabato 13 marzo 2021\n9.30 Conclusioni – Luca Neri",
    );
    expect(talks.map(({ day }) => day)).toEqual(["2021-03-12", "2021-03-13"]);
  });

  test("a whole programme as it is sent around", () => {
    const text = `COMUNITÀ DI PRATICA SULL’INCLUSIONE SOCIALE
Seminario online – 12 marzo 2021, ore 9.30-13.00
PROGRAMMA
Ore 9.30    Apertura dei lavori
            Serena Spinelli, Assessora alle Politiche Sociali, Edilizia Residenziale Pubblica e Cooperazione Internazionale della Regione Toscana
ore 10.00   Sviluppo di una Comunità di Pratica
            Alessandro Salvi, Dirigente Settore Welfare, Sport e Innovazione Sociale – Regione Toscana
10,30  Il lavoro con le famiglie vulnerabili (Andrea De Conno, Federsanità ANCI)
11.00 - 11.15 Coffee-break
11.15  L’aumento delle disuguaglianze. Daniela Mesini e Ariela Casartelli, IRS
12.00  Esperienze territoriali
       - SdS Area Pratese: Anna Verdi, Direttrice
       - SdS Pistoiese – Luca Neri, direttore
12.30  Tavola rotonda: "Abitare e lavoro". Partecipano: Anna Blu (CPI Prato), Ugo Viola (Sindaco di Prato), coordina Elena Rosa
13.00  Conclusioni e chiusura dei lavori
Link per il collegamento: https://meet.example.org/abc`;
    expect(talks(text)).toEqual([
      "09:30 opening · Apertura dei lavori · Serena Spinelli / Assessora alle Politiche Sociali, Edilizia Residenziale Pubblica e Cooperazione Internazionale / Regione Toscana",
      "10:00 talk · Sviluppo di una Comunità di Pratica · Alessandro Salvi / Dirigente Settore Welfare, Sport e Innovazione Sociale / Regione Toscana",
      "10:30 talk · Il lavoro con le famiglie vulnerabili · Andrea De Conno /  / Federsanità ANCI",
      "11:15 talk · L’aumento delle disuguaglianze · Daniela Mesini /  / IRS + Ariela Casartelli /  / IRS",
      "12:00 zone_experience · Esperienze territoriali · Anna Verdi / Direttrice / SdS Area Pratese + Luca Neri / direttore / SdS Pistoiese",
      '12:30 discussion · Tavola rotonda: "Abitare e lavoro" · Anna Blu /  / CPI Prato + Ugo Viola / Sindaco di Prato + *Elena Rosa',
      "13:00 closing · Conclusioni e chiusura dei lavori",
    ]);
    expect(read(text).talks.every(({ day }) => day === "2021-03-12")).toBe(true);
    expect(
      read(text)
        .lines.filter((l) => l.outcome === "unrecognised")
        .map((l) => l.line),
    ).toEqual([16]);
  });

  test("what the head has of the first lines is not called unrecognised", () => {
    const { lines, talks } = read(`Famiglie vulnerabili e servizi
Palazzo Strozzi Sacrati, Firenze
Venerdì 12 marzo 2021
9.30 Saluti – Serena Spinelli, Regione Toscana`);
    expect(lines.map(({ outcome }) => outcome)).toEqual(["day", "day", "day", "talk"]);
    expect(lines[0]?.found).toBe(
      "Letti per l’incontro: titolo «Famiglie vulnerabili e servizi»; giorno 12 marzo 2021; luogo «Palazzo Strozzi Sacrati, Firenze».",
    );
    expect(talks).toHaveLength(1);
    const quoted = read(`Seminario «Famiglie vulnerabili e servizi»
Venerdì 12 marzo 2021
9.30 Saluti – Serena Spinelli, Regione Toscana`);
    expect(quoted.head.title).toBe("Famiglie vulnerabili e servizi");
    expect(quoted.lines.map(({ outcome }) => outcome)).toEqual(["day", "day", "talk"]);
  });

  test("every line is reported, and what was not understood says so", () => {
    const { lines } = read(`Comunità di pratica sull’inclusione sociale

9.30 Saluti – Serena Spinelli, Regione Toscana
11.00 Coffee break
Per informazioni scrivere alla segreteria`);
    expect(lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, "unrecognised"],
      [3, "talk"],
      [4, "break"],
      [5, "unrecognised"],
    ]);
    expect(lines[1]?.found).toBe(
      "Ore 09:30; titolo «Saluti»; parla Serena Spinelli (Regione Toscana).",
    );
  });

  test("no word is made up: each proposed one stands in the text", () => {
    const text = `9.30 Saluti – Serena Spinelli, assessora alle Politiche sociali, Regione Toscana
10.00 «I dati» Daniela Mesini e Ariela Casartelli, IRS
12.00 Tavola rotonda, modera dott.ssa Anna Rossi`;
    for (const { title, speakers } of read(text).talks) {
      const words = [title, ...speakers.flatMap((s) => [s.name, s.roleTitle, s.organisationName])];
      for (const word of words) expect(text).toContain(word ?? "");
    }
  });

  test("more than a day of conference is asked for in parts", () => {
    expect(programmeSchema.safeParse("9.30 Saluti\n".repeat(100)).success).toBe(true);
    for (const text of ["x".repeat(30_001), "9.30 Saluti\n".repeat(301)]) {
      const refused = programmeSchema.safeParse(text);
      expect(refused.error?.issues[0]?.message).toContain("un giorno alla volta");
    }
  });

  test.each(["9.30 - ", "Rossi – ", "Anna Rossi, ", "a: "])(
    "a line is cut in few places, however many %j offers",
    (unit) => expect(cutsOf(unit.repeat(60)).length).toBeLessThanOrEqual(12),
  );

  test("a line without end is not taken apart", () => {
    const { talks, lines } = read(`9.30 ${"Anna Rossi, IRS – ".repeat(3000)}`);
    expect(talks).toEqual([]);
    expect(lines[0]?.outcome).toBe("unrecognised");
  });

  test("an empty text is an empty programme", () => {
    expect(read(" \n\n")).toMatchObject({ talks: [], lines: [], moderators: [] });
  });
});

describe("who is meant", () => {
  const people = (name: string) => read(`9.30 Saluti – ${name}`).talks[0]?.speakers[0]?.people;

  test.each([
    ["Serena Spinelli", "spinelli"],
    ["SPINELLI Serena", "spinelli"],
    ["dott.ssa Serena Spinelli", "spinelli"],
    ["Nicolo D'Angelo", "d-angelo"],
    ["Celesti Anna Maria", "celesti"],
  ])("%s is known", (name, id) => {
    expect(people(name)).toEqual([{ id, certainty: "same" }]);
  });

  test.each([
    ["S. Spinelli", "spinelli"],
    ["Anna Celesti", "celesti"],
    ["Serena Spinell", "spinelli"],
    ["Andrea De Cono", undefined],
  ])("%s is likely", (name, id) => {
    expect(people(name)).toEqual(id ? [{ id, certainty: "likely" }] : []);
  });

  test("another first name is another person", () => {
    expect(people("Marco Spinelli")).toEqual([]);
  });

  test.each([
    ["IRS", "irs", "same"],
    ["Istituto per la ricerca sociale", "irs", "same"],
    ["Anci Toscana", "anci", "same"],
    ["SdS Pistoiese", "sds-pt", "same"],
    ["S.d.S. Pistoiese", "sds-pt", "same"],
    ["Società della Salute Pistoise", "sds-pt", "likely"],
  ])("%s is an organisation that is known", (name, id, certainty) => {
    const { talks } = read(`9.30 Saluti – Anna Rossi, ${name}`);
    expect(talks[0]?.speakers[0]?.organisations[0]).toEqual({ id, certainty });
  });
});
