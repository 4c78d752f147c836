import { expect, test } from "vitest";
import { canonicalLibraryQuery, libraryHref, parseLibraryFilters } from "#lib/library/schema";

const parse = (query: string) => parseLibraryFilters(new URLSearchParams(query));

test("filters are read in their words, others are dropped", () => {
  expect(parse("zona=elba&tipo=registrazioni&anno=2021&pagina=2&x=1&ente=").filters).toEqual({
    anno: "2021",
    tipo: "registrazioni",
    zona: "elba",
    pagina: 2,
  });
  expect(parse("pagina=1").filters).toEqual({});
});

test("what cannot be a value is set aside", () => {
  expect(parse("tipo=film&anno=21&zona=E%20x").ignored).toEqual([
    { key: "anno", value: "21" },
    { key: "tipo", value: "film" },
    { key: "zona", value: "E x" },
  ]);
});

test("a set of filters has one address", () => {
  expect(libraryHref({})).toBe("/materiali");
  expect(libraryHref({ zona: "elba", anno: "2021", pagina: 3 })).toBe(
    "/materiali?anno=2021&pagina=3&zona=elba",
  );
  expect(canonicalLibraryQuery(new URLSearchParams("zona=elba&tipo=film"))).toBe(
    "tipo=film&zona=elba",
  );
});
