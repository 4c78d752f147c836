/** Whether a new record is one that is there already: surely, probably, or not. */
export type Likeness = "same" | "likely" | null;

/** Small letters without accents, words apart: «Èlia D’Angelo» → `elia`, `d`, `angelo`. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    // «S.d.S.» is one word.
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""));
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Short forms that neither begin nor end the name they stand for. */
const SHORT_FORMS: Record<string, readonly string[]> = {
  beppe: ["giuseppe"],
  peppe: ["giuseppe"],
  pino: ["giuseppe"],
  pippo: ["filippo", "giuseppe"],
  gianni: ["giovanni"],
  vanni: ["giovanni"],
  nino: ["antonio", "giovanni"],
  toni: ["antonio"],
  tonino: ["antonio"],
  gigi: ["luigi"],
  mimmo: ["domenico"],
  franco: ["francesco"],
  franca: ["francesca"],
  cecco: ["francesco"],
  renzo: ["lorenzo"],
  lello: ["raffaele"],
  mena: ["filomena"],
  rita: ["margherita"],
};

/** The same word, its initial, or a short form of it: «S», «Ale», «Sandro», «Beppe». */
function standsFor(short: string, long: string): boolean {
  if (short === long || (short.length === 1 && long.startsWith(short))) return true;
  if (short.length >= 3 && long.length > short.length && long.startsWith(short)) return true;
  if (short.length >= 4 && long.length > short.length && long.endsWith(short)) return true;
  return SHORT_FORMS[short]?.includes(long) ?? false;
}

/** Two people's names, whatever the order of their words. */
export function likenessOfPeople(a: string, b: string): Likeness {
  const [few, many] = [plainWords(a), plainWords(b)].sort((x, y) => x.length - y.length);
  if (!few || !many || few.length === 0) return null;
  if (few.toSorted().join(" ") === many.toSorted().join(" ")) return "same";
  const left = [...many];
  let anchored = false;
  for (const word of few) {
    const place = bestMatch(word, left);
    if (place < 0) return null;
    // A family name at least must be there in full.
    anchored ||= left[place] === word && word.length >= 3;
    left.splice(place, 1);
  }
  return anchored && few.length > 1 ? "likely" : null;
}

function bestMatch(word: string, among: readonly string[]): number {
  const equal = among.indexOf(word);
  if (equal >= 0) return equal;
  return among.findIndex((other) => standsFor(word, other) || standsFor(other, word));
}

/** Words that say of which form a body is, not which one it is. */
const IDLE = new Set(
  "a ai al alla alle allo con d da dal dei del dell della delle dello di e ed ets fra i il in l la le lo nel o odv onlus aps per s spa srl tra un una".split(
    " ",
  ),
);

/** One way of writing what is written in several. */
const LONG_FORMS: Record<string, readonly string[]> = {
  asl: ["azienda", "usl"],
  ausl: ["azienda", "usl"],
  az: ["azienda"],
  com: ["comune"],
  coop: ["cooperativa"],
  ass: ["associazione"],
  univ: ["universita"],
  ist: ["istituto"],
  reg: ["regione"],
  cpi: ["centro", "impiego"],
  sds: ["societa", "salute"],
};

interface Body {
  name: string;
  acronym: string | null;
  aliases?: readonly string[];
}

/** Two bodies' names, with what they are called for short. */
export function likenessOfOrganisations(a: Body, b: Body): Likeness {
  const [ours, theirs] = [namesOf(a), namesOf(b)];
  const pairs = ours.flatMap((one) => theirs.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one.join(" ") === other.join(" "))) return "same";
  const isWithin = (few: readonly string[], many: readonly string[]) =>
    few.length > 1 && few.every((word) => many.includes(word));
  if (pairs.some(([one, other]) => isWithin(one, other) || isWithin(other, one))) return "likely";
  const [called, calledToo] = [shortsOf(a), shortsOf(b)];
  const isCalled = [...called, initials(a.name)].some((short) => calledToo.includes(short));
  return isCalled || called.includes(initials(b.name)) ? "likely" : null;
}

/** What a body is called for short: its acronym, or a name of one word. */
function shortsOf({ name, acronym }: Body): string[] {
  const words = plainWords(name);
  const shorts = [acronym ? plainWords(acronym).join("") : "", words.length === 1 ? words[0] : ""];
  return shorts.flatMap((short) => (short && short.length > 1 ? short : []));
}

function namesOf({ name, aliases = [] }: Body): string[][] {
  return [name, ...aliases].map((text) => {
    const words = plainWords(text)
      .flatMap((word) => LONG_FORMS[word] ?? word)
      .filter((word) => !IDLE.has(word));
    return [...new Set(words)].sort();
  });
}

function initials(name: string): string {
  const words = plainWords(name).filter((word) => !IDLE.has(word));
  return words.length > 1 ? words.map((word) => word[0]).join("") : "";
}
