/**
 * What a page tells the cache about itself. It travels among the page's cache tags, the one thing
 * that Next carries from a rendering to the cache. Domain tags are `kind:slug`; these begin with
 * `page-`, which no domain is called.
 */
export type PageMarks = {
  /** Place in the tag ledger before the first read; undefined when the page never said. */
  place: number | undefined;
  /** Milliseconds since the epoch at which the page stops being true by itself. */
  until: number;
  status: number | undefined;
  movedTo: string | undefined;
  /** Which budget of memory it lives on. */
  budget: PageBudget;
  /** Never to be kept. */
  unkept: boolean;
};

export type PageBudget = "pages" | "filtered" | "missing";

type Mark = "place" | "until" | "status" | "moved" | "budget" | "unkept";

// Next puts the address among the tags: nobody can write a mark into one without this word. On
// globalThis, because Next bundles the pages apart from the cache that reads their marks.
const shared = globalThis as { portalMarkWord?: string };

function word(): string {
  shared.portalMarkWord ??= crypto.randomUUID();
  return shared.portalMarkWord;
}

export function pageMark(mark: Mark, value: string | number): string {
  return `page-${mark}-${word()}:${encodeURIComponent(value)}`;
}

/** Splits the header in which Next joins all tags of a page into its marks and the tags proper. */
export function readMarks(header: unknown): { marks: PageMarks; tags: string[] } {
  const marks: PageMarks = {
    place: undefined,
    until: Number.POSITIVE_INFINITY,
    status: undefined,
    movedTo: undefined,
    budget: "pages",
    unkept: false,
  };
  const tags: string[] = [];
  for (const tag of typeof header === "string" ? header.split(",") : []) {
    const [, name, secret, text = ""] = /^page-(\w+)-([\w-]+):(.*)$/.exec(tag) ?? [];
    if (name !== undefined && secret !== word()) continue;
    const value = name === undefined ? "" : decodeURIComponent(text);
    // A page may be made of several reads: the earliest place and the earliest end count.
    if (name === "place")
      marks.place = Math.min(marks.place ?? Number.POSITIVE_INFINITY, Number(value));
    else if (name === "until") marks.until = Math.min(marks.until, Number(value));
    else if (name === "status") marks.status = Number(value);
    else if (name === "moved") marks.movedTo = value;
    else if (name === "budget") marks.budget = value === "filtered" ? "filtered" : "pages";
    else if (name === "unkept") marks.unkept = true;
    // Next's own tags name routes; nothing here ever touches them.
    else if (!tag.startsWith("_N_T_")) tags.push(tag);
  }
  if (marks.status === 404) marks.budget = "missing";
  return { marks, tags };
}
