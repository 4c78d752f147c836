import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

/** The mandatory keys of publiccode.yml 0.7, with the limits the standard gives. */
const description = z.object({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().max(100)).min(1),
});
const publiccode = z.object({
  publiccodeYmlVersion: z.literal("0.7"),
  name: z.string(),
  url: z.url(),
  releaseDate: z.iso.date(),
  platforms: z.array(z.string()).min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.literal("standalone/web"),
  description: z.record(z.string().length(2), description),
  legal: z.object({ license: z.literal("EUPL-1.2") }),
  maintenance: z.object({
    type: z.literal("community"),
    contacts: z.array(z.object({ name: z.string() })).min(1),
  }),
  localisation: z.object({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
});

test("publiccode.yml has what reuse catalogues require, and the version that is released", () => {
  const file = publiccode.parse(parse(readFileSync("publiccode.yml", "utf8")));
  expect(Object.keys(file.description)).toEqual(file.localisation.availableLanguages.concat("en"));
  const { version, license } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(parse(readFileSync("publiccode.yml", "utf8")).softwareVersion).toBe(version);
  expect(file.legal.license).toBe(license);
});
