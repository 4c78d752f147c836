import { describe, expect, test } from "vitest";
import { readHead } from "#lib/programme-heads/rules";

const nothing = { title: null, day: null, startTime: null, endTime: null, mode: null };
const TALKS = "\n9.30 Saluti – Serena Spinelli, assessora\n10.00 Discussione";

describe("the first lines of a programme", () => {
  test.each([
    [
      "Incontro «Povertà educativa e comunità educanti», venerdì 9 ottobre 2026, ore 9.30–13.00, online",
      {
        title: "Povertà educativa e comunità educanti",
        day: "2026-10-09",
        startTime: "09:30",
        endTime: "13:00",
        mode: "online",
      },
    ],
    [
      "Famiglie vulnerabili e servizi\nVenerdì 12 marzo 2021, dalle ore 9 alle ore 13.30\nIn presenza e online",
      {
        title: "Famiglie vulnerabili e servizi",
        day: "2021-03-12",
        startTime: "09:00",
        endTime: "13:30",
        mode: "mixed",
      },
    ],
    [
      "Seminario sulla valutazione, 1° giugno 2022, in presenza",
      {
        title: "Seminario sulla valutazione",
        day: "2022-06-01",
        startTime: null,
        endTime: null,
        mode: "in_person",
      },
    ],
    ["venerdì 12 marzo 2021", { ...nothing, day: "2021-03-12" }],
    [
      "12 marzo 2021 10:00–12:30",
      { ...nothing, day: "2021-03-12", startTime: "10:00", endTime: "12:30" },
    ],
  ])("%s", (lines, told) => {
    expect(readHead(lines + TALKS)).toEqual(told);
  });

  test.each(["", "Programma", "31 febbraio 2021", "Un titolo senza giorno, ore 9.30"])(
    "«%s» says nothing for sure",
    (lines) => expect(readHead(lines + TALKS)).toEqual(nothing),
  );

  test("a line without end is not read", () => {
    const endless = `12 marzo 2021 «${" ".repeat(20_000)}x`;
    expect(readHead(`Una giornata di lavoro\n12 marzo 2021 ${"parole ".repeat(200)}`)).toEqual(
      nothing,
    );
    expect(readHead(`Una giornata di lavoro\n${endless}`)).toMatchObject({ day: "2021-03-12" });
  });

  test("a date in a talk is not the day of the programme", () => {
    expect(readHead("9.30 La legge del 12 marzo 2021")).toEqual(nothing);
  });
});
