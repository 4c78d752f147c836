import { seededRandom } from "#lib/cli/random";

/** The pages to measure, found as a reader finds them: from the archive's first page. */
export async function findPages(origin: string) {
  const archive = await (await fetch(`${origin}/incontri`)).text();
  const links = [...archive.matchAll(/href="(\/incontri[^"#]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  const meeting = links.find((href) => /^\/incontri\/[^?/]+$/.test(href));
  const options = new Map<string, string[]>();
  for (const href of links.filter((link) => link.includes("?"))) {
    for (const [key, value] of new URLSearchParams(href.split("?")[1])) {
      if (key !== "pagina") options.set(key, [...(options.get(key) ?? []), value]);
    }
  }
  const zone = options.get("zona")?.[0];
  const theme = options.get("tema")?.[0];
  if (!meeting || !zone || !theme) throw new Error("The archive has no meeting, zone or theme.");
  const words = archive.replace(/<script.*?<\/script>|<[^>]+>/gs, " ").match(/\p{Ll}{6,}/gu);
  return {
    meeting,
    archive: "/incontri",
    filtered: `/incontri?tema=${theme}&zona=${zone}`,
    zone: `/zone/${zone}`,
    options: { ...Object.fromEntries(options), q: [...new Set(words)] },
  };
}

/**
 * Sets of filters as readers make them, one to three from the alternatives the archive offers,
 * each address once: none can have been asked for before. The same ones in every run.
 */
export function* newFilters(options: Record<string, readonly string[]>): Generator<string> {
  const { below } = seededRandom(20_210_312);
  const keys = Object.keys(options).filter((key) => options[key]?.length);
  const given = new Set<string>();
  for (;;) {
    const chosen = new Map<string, string>();
    const wanted = 1 + below(3);
    while (chosen.size < wanted) {
      const key = keys[below(keys.length)] ?? "anno";
      const values = options[key] ?? [];
      chosen.set(key, values[below(values.length)] ?? "");
    }
    const query = new URLSearchParams([...chosen].sort());
    const address = `/incontri?${query}`;
    if (given.has(address)) continue;
    given.add(address);
    yield address;
  }
}
