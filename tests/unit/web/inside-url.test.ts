import { expect, test } from "vitest";
import { insideUrl, loggedRoute } from "#lib/web/inside-url";

test("the same filters lead to one path, however they are written", () => {
  const one = insideUrl("/incontri?zona=pratese&anno=2021");
  expect(one.path).toBe("/incontri/filtrati/anno=2021&zona=pratese");
  expect(one.url).toBe("/incontri/filtrati/anno%3D2021%26zona%3Dpratese");
  expect(insideUrl("/incontri?anno=2021&x=1&zona=+pratese&_rsc=abc&q=")).toEqual(one);
});

test("an archive without filters is the archive", () => {
  for (const url of ["/incontri", "/incontri?", "/incontri?x=1", "/incontri?zona="]) {
    expect(insideUrl(url).path).toBe("/incontri");
  }
});

test("each page of the news has a path, the first is the list itself", () => {
  expect(insideUrl("/notizie?pagina=2&x=1").path).toBe("/notizie/pagina/2");
  for (const url of ["/notizie", "/notizie?pagina=1", "/notizie?pagina=due", "/notizie?x=1"]) {
    expect(insideUrl(url)).toMatchObject({ path: "/notizie" });
  }
  expect(insideUrl("/notizie/pagina/2").path).toBe("/pagina-inesistente");
});

test("the list of materials has its filters in a path too", () => {
  expect(insideUrl("/materiali?zona=pratese&x=1&anno=2021")).toEqual({
    path: "/materiali/filtrati/anno=2021&zona=pratese",
    url: "/materiali/filtrati/anno%3D2021%26zona%3Dpratese",
    countless: true,
  });
  expect(insideUrl("/materiali?x=1").path).toBe("/materiali");
});

test("the inside path is no address of its own", () => {
  expect(insideUrl("/materiali/filtrati/anno=2021").path).toBe("/pagina-inesistente");
  expect(insideUrl("/incontri/filtrati/anno=2021").path).toBe("/pagina-inesistente");
  expect(insideUrl("/incontri/%66iltrati/anno=2021").path).toBe("/pagina-inesistente");
});

test.each([
  "/404",
  "/500",
  "/incontri.rsc",
  "/incontri.segments/_tree.segment.rsc",
  "/zone/elba.txt.rsc",
])("%s is a name of the framework's own and no page", (url) =>
  expect(insideUrl(url).path).toBe("/pagina-inesistente"),
);

const FILE = "01890a5d-ac96-774b-bcce-b302099a8057";
test.each([
  `/immagini/${FILE.toUpperCase()}`,
  `/immagini/${FILE}/_400.webp`,
  `/immagini/${FILE}/`,
  `/materiali/file/${FILE.toUpperCase()}/registrazione`,
  `/materiali/file/${FILE}/~`,
  `/materiali/file/${FILE}/_x`,
  `/materiali/anteprima/${FILE.toUpperCase()}/1`,
  `/materiali/anteprima/${FILE}`,
  `/materiali/anteprima/${FILE}/0`,
  `/materiali/anteprima/${FILE}/x`,
  `/materiali/sottotitoli/${FILE}/italiano`,
])("a file is never drawn as a page: %s", (url) =>
  expect(insideUrl(url).path).toBe("/pagina-inesistente"),
);

test("files that everybody knows keep their names", () => {
  for (const url of ["/icon.svg", "/robots.txt", "/notizie/feed.xml"]) {
    expect(insideUrl(url).path).toBe(url);
  }
});

test("the log has no word that a reader typed", () => {
  expect(loggedRoute("/incontri?q=cognome")).toBe("/incontri");
  expect(loggedRoute("/incontri/filtrati/q%3Dcognome")).toBe("/incontri/filtrati/");
});

test("what follows an address is dropped, or it would be kept for everybody", () => {
  expect(insideUrl("/persone/a?email=x")).toEqual({ path: "/persone/a", url: "/persone/a" });
  expect(insideUrl("/zone/elba/")).toEqual({ path: "/zone/elba", url: "/zone/elba" });
  expect(insideUrl("/?x=1")).toEqual({ path: "/", url: "/" });
});

test.each([
  "/incontri/%E0",
  "/%69ncontri",
  "/x/../%69ncontri/filtrati/q%3Dcasa",
  "/x/../incontri",
  "/./incontri",
  "//evil.example/x",
  "http://evil.example/x",
  "*",
  "",
  "/x,page-moved:https:%2F%2Fevil.example",
  "/\\evil",
  "/incontri;x",
  "/notizie/%00",
  "/_next/image?url=%2F%2574emi&w=640&q=75",
  "/_next/data/x.json",
  "/_global-error",
  "/index",
])("an address that could be read in two ways leads nowhere: %s", (url) => {
  expect(insideUrl(url).path).toBe("/pagina-inesistente");
});
