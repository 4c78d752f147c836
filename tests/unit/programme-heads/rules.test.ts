import { describe, expect, test } from "vitest";
import { readHead } from "#lib/programme-heads/rules";

const nothing = { title: null, day: null, startTime: null, endTime: null, mode: null, venue: null };
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
        venue: null,
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
        venue: null,
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
        venue: null,
      },
    ],
    [
      "Famiglie vulnerabili: la rete dei servizi, giovedì 20 maggio 2021, online",
      {
        ...nothing,
        title: "Famiglie vulnerabili: la rete dei servizi",
        day: "2021-05-20",
        mode: "online",
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

  test.each([
    [
      "Famiglie vulnerabili e servizi\nFirenze, Palazzo Strozzi Sacrati, venerdì 12 marzo 2021, ore 9.30–13.00",
      "Firenze, Palazzo Strozzi Sacrati",
    ],
    [
      "Famiglie vulnerabili e servizi\nVenerdì 12 marzo 2021\nSala Verde, piazza del Duomo, 10 – 50122 Firenze",
      "Sala Verde, piazza del Duomo, 10, 50122 Firenze",
    ],
    [
      "Famiglie vulnerabili e servizi\nPresso il Teatro Verdi, Pisa\n12 marzo 2021, in presenza",
      "Presso il Teatro Verdi, Pisa",
    ],
    ["Famiglie vulnerabili e servizi\n12 marzo 2021, via libera al nuovo piano", null],
  ])("the place of %s", (lines, venue) => {
    expect(readHead(lines + TALKS).venue).toBe(venue);
  });

  test("the name of a place is not taken for the title", () => {
    const lines = "Auditorium Santa Apollonia, Firenze\n12 marzo 2021, ore 9.30";
    expect(readHead(lines + TALKS)).toMatchObject({
      title: null,
      venue: "Auditorium Santa Apollonia, Firenze",
    });
    expect(
      readHead(`La casa di tutti\nPalazzo Strozzi, Firenze\n12 marzo 2021${TALKS}`).title,
    ).toBe("La casa di tutti");
  });

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
