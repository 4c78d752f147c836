import { expect, test } from "vitest";
import { kindOfName } from "#lib/organisations/rules";

test.each([
  ["Regione Toscana", "region"],
  ["Comune di Prato", "municipality"],
  ["Azienda USL Toscana Centro", "health_authority"],
  ["SdS Pistoiese", "sds"],
  ["Società della Salute di Pisa", "sds"],
  ["Università di Firenze", "research"],
  ["Cooperativa Arcobaleno", "third_sector"],
  ["Centro per l’impiego di Prato", "agency"],
  ["ANCI Toscana", "association"],
  ["Tribunale per i minorenni", "other"],
])("«%s» is of the kind %s", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
