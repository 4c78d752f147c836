import { describe, expect, test } from "vitest";
import {
  ARCHIVE_FILTER_KEYS,
  archiveHref,
  canonicalArchiveQuery,
  parseArchiveFilters,
} from "#lib/archive/schema";

const parse = (query: string) => parseArchiveFilters(new URLSearchParams(query));
const canonical = (query: string) => canonicalArchiveQuery(new URLSearchParams(query));

describe("reading an address", () => {
  test("takes every filter the contract names", () => {
    const { filters, ignored } = parse(
      "tema=poverta&zona=pratese&anno=2021&persona=mario-rossi&ente=irs&tipo=seminario" +
        "&laboratorio=nord-ovest&q=presa+in+carico&pagina=3&tutte=si",
    );
    expect(Object.keys(filters).sort()).toEqual([...ARCHIVE_FILTER_KEYS]);
    expect(filters).toMatchObject({ pagina: 3, tutte: "si", q: "presa in carico" });
    expect(ignored).toEqual([]);
  });

  test.each([
    ["anno", "21"],
    ["anno", "duemila"],
    ["anno", "2021'; drop table"],
    ["tipo", "festa"],
    ["tipo", "plenary"],
    ["tipo", "__proto__"],
    ["tema", "Povertà"],
    ["zona", "../etc/passwd"],
    ["persona", "a".repeat(101)],
    ["pagina", "0"],
    ["pagina", "-1"],
    ["pagina", "1e9"],
    ["pagina", "99999999999999999999"],
    ["tutte", "1"],
  ])("sets aside %s=%s and says so", (key, value) => {
    const { filters, ignored } = parse(new URLSearchParams({ [key]: value }).toString());
    expect(filters).toEqual({});
    expect(ignored).toHaveLength(1);
    expect(ignored[0]?.key).toBe(key);
    expect(value.startsWith(ignored[0]?.value ?? "nothing")).toBe(true);
  });

  test("says nothing of empty fields of the form, unknown keys and the first page", () => {
    expect(parse("q=&anno=+&utm_source=x&pagina=1")).toEqual({ filters: {}, ignored: [] });
  });

  test("takes the first of repeated values", () => {
    expect(parse("anno=&anno=2021&anno=2022").filters).toEqual({ anno: "2021" });
  });

  test("asks for meetings for all zones only beside a zone", () => {
    expect(parse("tutte=si").filters).toEqual({});
  });

  test("leaves no control character in the words, and not too many words", () => {
    const { filters } = parse(`q=${encodeURIComponent("  casa\u0000\n e  lavoro\u200b ")}`);
    expect(filters.q).toBe("casa e lavoro");
    expect([...(parse(`q=${"😀".repeat(500)}`).filters.q ?? "")]).toHaveLength(200);
    expect(parse("q=%00%01").filters).toEqual({});
  });
});

describe("writing an address", () => {
  test("is the same however the filters were written", () => {
    const expected = "anno=2021&q=casa+e+lavoro&zona=pratese";
    expect(canonical("zona=pratese&q=casa%20e%20lavoro&anno=2021&pagina=1")).toBe(expected);
    expect(canonical("x=1&anno=2021&anno=1999&q=+casa++e+lavoro&zona=pratese&tema=")).toBe(
      expected,
    );
  });

  test.each([
    "",
    "anno=abc&q=%25_%27%22%5C",
    "zona=x&tutte=si&pagina=7",
    `tipo=${"è".repeat(300)}`,
  ])("does not change a second time: %s", (query) => {
    expect(canonical(canonical(query))).toBe(canonical(query));
  });

  test("keeps what was set aside, so that the page can explain it", () => {
    const query = canonical("anno=abc&tema=lavoro");
    expect(parse(query)).toEqual({
      filters: { tema: "lavoro" },
      ignored: [{ key: "anno", value: "abc" }],
    });
  });

  test("leaves out the first page, and the switch of a zone that is gone", () => {
    expect(archiveHref({})).toBe("/incontri");
    expect(archiveHref({ pagina: 1, anno: "2021" })).toBe("/incontri?anno=2021");
    expect(archiveHref({ tutte: "si" })).toBe("/incontri");
    expect(archiveHref({ q: "à & b", pagina: 2 })).toBe("/incontri?pagina=2&q=%C3%A0+%26+b");
  });
});
