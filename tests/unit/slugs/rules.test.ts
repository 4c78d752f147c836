import { describe, expect, test } from "vitest";
import { firstFreeSlug, slugify } from "#lib/slugs/rules";

describe("slugs", () => {
  test("lose accents, apostrophes and signs", () => {
    expect(slugify("L’integrazione: perché ora?")).toBe("l-integrazione-perche-ora");
    expect(slugify("  Società della Salute – Area Pratese ")).toBe(
      "societa-della-salute-area-pratese",
    );
  });

  test("always carry something", () => {
    expect(slugify("…")).toBe("senza-nome");
  });

  test("are cut at a word", () => {
    const slug = slugify("parola ".repeat(30));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/parola$/);
    expect(slugify("x".repeat(200)).length).toBeLessThanOrEqual(81);
  });

  test("a taken one is numbered", () => {
    expect(firstFreeSlug("rdc", new Set())).toBe("rdc");
    expect(firstFreeSlug("rdc", new Set(["rdc", "rdc-2"]))).toBe("rdc-3");
  });
});
