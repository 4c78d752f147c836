const MAX_LENGTH = 80;

/** «L’integrazione: un anno dopo» → `l-integrazione-un-anno-dopo`, cut at a word. */
export function slugify(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= MAX_LENGTH) return words || "senza-nome";
  const cut = words.slice(0, MAX_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1)).replace(/-+$/, "");
}

/** `nome`, `nome-2`, `nome-3` …: the first that nobody has had. */
export function firstFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) {
    const candidate = `${wanted}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Whether an address is made from a text, with a number where others had it first. */
export function isSlugOf(slug: string, text: string): boolean {
  const wanted = slugify(text);
  return (
    slug === wanted || (slug.startsWith(`${wanted}-`) && /^-\d+$/.test(slug.slice(wanted.length)))
  );
}
