import { describe, expect, test } from "vitest";
import {
  dayParts,
  formatAll,
  formatCount,
  formatDay,
  formatDayAfter,
  formatDays,
  formatInstant,
  formatList,
  formatMonth,
  formatNumber,
  formatPosition,
  formatShortDay,
  formatTimes,
} from "#lib/format";

describe("Italian typography", () => {
  test("days", () => {
    expect(formatDay("2021-03-12")).toBe("venerdì 12 marzo 2021");
    expect(formatShortDay("2021-10-04")).toBe("4 ottobre 2021");
    expect(formatShortDay("2021-05-01")).toBe("1º maggio 2021");
    expect(formatDay("2021-05-01")).toBe("sabato 1º maggio 2021");
    expect(formatShortDay("2021-05-21")).toBe("21 maggio 2021");
    expect(formatMonth("2021-11-01")).toBe("novembre 2021");
    expect(dayParts("2021-03-12")).toEqual({ day: 12, month: "mar", year: 2021 });
  });

  test("the word before a day", () => {
    expect(formatDayAfter("il", "2021-03-12")).toBe("il 12 marzo 2021");
    expect(formatDayAfter("il", "2021-03-08")).toBe("l’8 marzo 2021");
    expect(formatDayAfter("dal", "2021-03-11")).toBe("dall’11 marzo 2021");
    expect(formatDayAfter("al", "2021-03-18")).toBe("al 18 marzo 2021");
    expect(formatDayAfter("dal", "2022-01-01")).toBe("dal 1º gennaio 2022");
  });

  test("several days", () => {
    expect(formatDays("2021-03-12", null)).toBe("venerdì 12 marzo 2021");
    expect(formatDays("2021-03-12", "2021-03-13")).toBe("12–13 marzo 2021");
    expect(formatDays("2021-05-01", "2021-05-04")).toBe("1º–4 maggio 2021");
    expect(formatDays("2021-03-30", "2021-04-02")).toBe("30 marzo – 2 aprile 2021");
    expect(formatDays("2020-12-30", "2021-01-02")).toBe("30 dicembre 2020 – 2 gennaio 2021");
  });

  test("times", () => {
    const start = new Date("2021-10-04T07:00:00Z");
    const end = new Date("2021-10-04T11:00:00Z");
    expect(formatTimes(start, end, "Europe/Rome")).toBe("9:00–13:00");
    expect(formatTimes(start, null, "Europe/Rome")).toBe("9:00");
    expect(formatInstant(new Date("2022-02-03T16:04:00Z"), "Europe/Rome")).toBe(
      "3 febbraio 2022, 17:04",
    );
  });

  test("numbers, counts, lists, positions in a recording", () => {
    expect(formatNumber(3668333)).toBe("3.668.333");
    expect(formatNumber(1234)).toBe("1.234");
    expect(formatCount(1, "incontro", "incontri")).toBe("1 incontro");
    expect(formatCount(0, "incontro", "incontri")).toBe("0 incontri");
    expect([7, 8, 11, 18, 80, 110, 118, 1100, 8000, 11_000].map(formatAll)).toEqual([
      "i 7",
      "gli 8",
      "gli 11",
      "i 18",
      "gli 80",
      "i 110",
      "i 118",
      "i 1.100",
      "gli 8.000",
      "gli 11.000",
    ]);
    expect(formatList(["Pistoiese", "Pratese", "Senese"])).toBe("Pistoiese, Pratese e Senese");
    expect(formatPosition(5)).toBe("0:05");
    expect(formatPosition(750)).toBe("12:30");
    expect(formatPosition(6920)).toBe("1:55:20");
  });
});
