/** Somebody the portal knows, as far as telling names apart needs. */
export interface KnownPerson {
  id: string;
  givenName: string;
  familyName: string;
}
export interface KnownOrganisation {
  id: string;
  name: string;
  acronym: string | null;
  aliases: readonly string[];
}

/** `same`: the name is the same however written; `likely`: worth showing before making a new one. */
export interface NameMatch {
  id: string;
  certainty: "same" | "likely";
}

const TITLES =
  /^(?:(?:dott|dr|prof|avv|ing|arch|on|sen|sig|geom|rag|mons|cav|comm|gent|ill|egr|chiar)(?:\.?\s?(?:ssa|sse|ri|ra|re|mo|ma|na|d))?(?:\.|(?=\s))|dottor(?:e|essa)?\b|professor(?:e|essa)?\b|avvocat[oa]\b|ingegner[ea]?\b|onorevole\b|senat(?:ore|rice)\b|signor[ae]?\b|don\b|suor\b|padre\b|la(?=\s(?:dott|prof))|il(?=\s(?:dott|prof)))\s*/i;

/** «dott.ssa prof. Anna Rossi» → «Anna Rossi». */
export function withoutTitles(name: string): string {
  let rest = name.trim();
  for (let next = rest.replace(TITLES, ""); next !== rest; next = rest.replace(TITLES, "")) {
    rest = next.trim();
  }
  return rest;
}

/** Words with which a family name of several words begins. */
const PARTICLE =
  /^(?:d[aeiu]|d[’'].*|dal|dall[ao’'].*|de[gil]|del|dell[aeo]|della|dello|lo|la|li|van|von)$/i;

/** First and family name as people say them: «Maria Grazia De Luca» → `Maria Grazia`, `De Luca`. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const words = withoutTitles(name).split(/\s+/).filter(Boolean);
  const before = words.at(-2) ?? "";
  const familyWords = words.length > 2 && PARTICLE.test(before) ? 2 : 1;
  return {
    givenName: words.slice(0, -familyWords).join(" "),
    familyName: words.slice(-familyWords).join(" "),
  };
}

/** Letters only, small, without accents: «D’Angelò» and «d'angelo» are the same. */
function nameKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[’'‘ʼ`´]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Who of the known may be meant, the surest first; order, accents and titles make no difference. */
export function matchPeople(name: string, people: readonly KnownPerson[]): NameMatch[] {
  const tokens = tokensOf(withoutTitles(name));
  if (tokens.length === 0) return [];
  const key = sorted(tokens);
  const matches = peopleIndexOf(people).flatMap((person): NameMatch[] => {
    if (person.key === key) return [{ id: person.id, certainty: "same" }];
    return isLikelyPerson(tokens, person) ? [{ id: person.id, certainty: "likely" }] : [];
  });
  return surestFirst(matches);
}

/** Which of the known organisations may be meant, by name, acronym or an earlier name. */
export function matchOrganisations(
  name: string,
  organisations: readonly KnownOrganisation[],
): NameMatch[] {
  const key = organisationKey(name);
  if (key === "") return [];
  const words = tellingWords(key);
  const matches = indexOf(organisations).each.flatMap(({ id, keys, words: known }): NameMatch[] => {
    if (keys.includes(key)) return [{ id, certainty: "same" }];
    return known.some((other) => areAlike(words, other)) ? [{ id, certainty: "likely" }] : [];
  });
  return surestFirst(matches);
}

export function isKnownOrganisation(
  name: string,
  organisations: readonly KnownOrganisation[],
): boolean {
  const key = organisationKey(name);
  return key !== "" && indexOf(organisations).keys.has(key);
}

interface OrganisationIndex {
  each: { id: string; keys: string[]; words: string[][] }[];
  /** Those of all of them. */
  keys: ReadonlySet<string>;
}
const indexes = new WeakMap<readonly KnownOrganisation[], OrganisationIndex>();

/** A programme asks of the same organisations hundreds of times: their keys are made once. */
function indexOf(organisations: readonly KnownOrganisation[]): OrganisationIndex {
  const made = indexes.get(organisations);
  if (made) return made;
  const each = organisations.map(({ id, name, acronym, aliases }) => {
    const keys = [name, acronym ?? "", ...aliases].filter(Boolean).map(organisationKey);
    return { id, keys, words: keys.map(tellingWords) };
  });
  const index = { each, keys: new Set(each.flatMap(({ keys }) => keys)) };
  indexes.set(organisations, index);
  return index;
}

interface PersonWords {
  id: string;
  key: string;
  given: string[];
  family: string[];
}
const peopleIndexes = new WeakMap<readonly KnownPerson[], PersonWords[]>();

/** The same for people. */
function peopleIndexOf(people: readonly KnownPerson[]): PersonWords[] {
  const made = peopleIndexes.get(people);
  if (made) return made;
  const index = people.map(({ id, givenName, familyName }) => {
    const [given, family] = [tokensOf(givenName), tokensOf(familyName)];
    return { id, key: sorted([...given, ...family]), given, family };
  });
  peopleIndexes.set(people, index);
  return index;
}

function isLikelyPerson(tokens: readonly string[], { given, family }: PersonWords): boolean {
  const first = tokens.length - family.length;
  if (first < 1) return false;
  const fits = (from: number) => family.every((word, at) => isNear(tokens[from + at] ?? "", word));
  const isCalled = (words: readonly string[]) =>
    words.some((word) => given.some((name) => begins(word, name)));
  // Family name last, as people say it, or first, as lists have it.
  return (
    (fits(first) && isCalled(tokens.slice(0, first))) ||
    (fits(0) && isCalled(tokens.slice(family.length)))
  );
}

/** The same first name, its initial, or with a letter mistyped. */
function begins(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return isNear(a, b);
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\bs ?d ?s\b/g, "societa della salute"],
  [/\b(a ?u ?s ?l|a ?s ?l|u ?s ?l|azienda unita sanitaria locale)\b/g, "azienda usl"],
  [/\bazienda azienda\b/g, "azienda"],
  [/\b(cpi|centri per limpiego|centro impiego)\b/g, "centro per limpiego"],
  [/\buniv\b/g, "universita"],
  [/\bist\b/g, "istituto"],
  [/\bcoop\b/g, "cooperativa"],
];
const SMALL_WORDS =
  /^(di|del|della|dello|dei|degli|delle|dell|d|da|e|ed|il|lo|la|i|gli|le|l|per|a|al|alla|in|con|zona|distretto|onlus|ets|aps|odv|scs|srl|spa)$/;

function organisationKey(name: string): string {
  const key = ABBREVIATIONS.reduce(
    (text, [short, long]) => text.replace(short, long),
    nameKey(name.replace(/\./g, "")),
  );
  return key.replace(/^(il|lo|la|i|gli|le|l) /, "").trim();
}

function tellingWords(key: string): string[] {
  return key.split(" ").filter((word) => word !== "" && !SMALL_WORDS.test(word));
}

/** Most of the words that tell one organisation from another are in both. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const common = a.filter((word) => b.some((other) => isNear(word, other))).length;
  const union = a.length + b.length - common;
  return common >= 2 ? common / union >= 0.6 : common === 1 && union === 1;
}

/** Equal but for one letter, in words long enough for that to be a slip. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    // Two letters exchanged.
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function tokensOf(name: string): string[] {
  return nameKey(name).split(" ").filter(Boolean);
}

function sorted(tokens: readonly string[]): string {
  return [...tokens].sort().join(" ");
}

function surestFirst(matches: NameMatch[]): NameMatch[] {
  return matches.sort((a, b) => Number(b.certainty === "same") - Number(a.certainty === "same"));
}
