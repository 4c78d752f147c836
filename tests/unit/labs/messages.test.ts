import { expect, test } from "vitest";
import { labPeriod, labTerritory } from "#lib/labs/messages";

test("a period is said no more precisely than it is known", () => {
  const open = { startsOn: "2021-10-08", endsOn: null };
  expect(labPeriod({ ...open, precision: "day" })).toBe("avviato l’8 ottobre 2021");
  expect(labPeriod({ ...open, precision: "month" })).toBe("avviato nel mese di ottobre 2021");
  expect(labPeriod({ ...open, precision: "year" })).toBe("avviato nel 2021, data non nota");

  const ended = { startsOn: "2021-05-13", endsOn: "2022-06-11" };
  expect(labPeriod({ ...ended, precision: "day" })).toBe("dal 13 maggio 2021 all’11 giugno 2022");
  expect(labPeriod({ ...ended, precision: "month" })).toBe("da maggio 2021 all’11 giugno 2022");
  expect(labPeriod({ ...ended, precision: "year" })).toBe("dal 2021 all’11 giugno 2022");

  const oneDay = { startsOn: "2021-10-04", endsOn: "2021-10-04", precision: "day" as const };
  expect(labPeriod(oneDay)).toBe("il 4 ottobre 2021");
});

test("a territory is an authority or some zones", () => {
  const zones = [{ name: "Mugello" }, { name: "Firenze" }];
  expect(labTerritory({ healthAuthority: null, zones })).toBe("Zone Mugello e Firenze");
  expect(labTerritory({ healthAuthority: null, zones: zones.slice(1) })).toBe("Zona Firenze");
  expect(labTerritory({ healthAuthority: { name: "Azienda USL" }, zones: [] })).toBe("Azienda USL");
});
