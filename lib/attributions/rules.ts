import { isKnownOrganisation, type KnownOrganisation, withoutTitles } from "#lib/names/rules";

/** Who is said to speak, in the words of the text; nothing is added to them. */
export interface Attribution {
  name: string | null;
  roleTitle: string | null;
  organisationName: string | null;
}

const ROLE =
  /^(?:(?:la|il|le|i|gli|l[’'])\s*)?(?:già\s+|ex\s+)?(?:vice\s?-?)?(?:assessor|responsabil|dirigent|dirett|president|coordinat|referent|assistent[ei] social|educat|psicolog|ricercat|docent|professor|sindac|consiglier|funzionari|operat|segretari|delegat|espert|consulent|medic|pedagogist|sociolog|garant|capo|component|membr|case manager|titolar|amministrat|rappresentant|mediat|progettist|insegnant|formatric|formator|commissari|portavoce|tutor|navigator|facilitat|supervis|orientat|giornalist|statistic|economist|antropolog|infermier|studios|P\.?\s?O\.?\s)/i;
const ORGANISATION =
  /^(?:la |il |lo |le |i |gli |l[’'])?(?:Region[ei]|Comun[ei]|Provinci[ae]|Città [Mm]etropolitana|Unione|Società|SdS|SDS|S\.d\.S|Aziend[ae]|A?USL|ASL|Università|Univ\.?|Istitut[oi]|Ist\.?|Fondazione|Cooperativ[ae]|Coop\.?|Consorzio|Associazione|Centr[oi]|CPI|Caritas|ANCI|Anci|Federsanità|IRS|Ministero|INPS|Inps|INAIL|ISTAT|Istat|ARCI|Arci|Auser|Osservatorio|Ufficio|Zona|Zone|Ambito|Conferenza|Prefettura|Tribunale|Procura|Agenzia|ARTI|ARS|CNR|UPI|Ente|Forum|Rete|Croce|Misericordia|Ordine|CGIL|CISL|UIL|CNCA|Diocesi|Scuola|Liceo|Direzione|Dipartimento|Banco|Save the Children|Emmaus|Oxfam|Legacoop|Confcooperative|Parlamento|Consiglio|Giunta|Camera|Gruppo|Comunità|Cesvot|Simurg)(?!\p{L})/u;
const PARTICLE =
  /^(?:d[eiao]|del|dei|degli|della|delle|dell[oa]?|dal|dalla|lo|la|le|van|von|der|d[’'].*)$/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'`]*(?:-\p{Lu}[\p{L}’']*)*|\p{Lu}\.(?:\s?\p{Lu}\.)*)$/u;
/** Words that begin titles of talks and never names, though they have capitals there. */
const NO_NAME =
  /^(?:Saluti?|Apertura|Introduzione|Conclusion[ei]|Chiusura|Presentazione|Programma|Politiche|Lavoro|Povertà|Famiglie|Servizi|Progetto|Esperienz[ae]|Pratiche|Tavola|Sessione|Prima|Seconda|Terza|Pausa|Coffee|Dibattito|Discussione|Interventi?|Relazione|Welfare|Toscana|Rapporto|Piano|Verso|Dal|Dalla|Il|Lo|La|I|Gli|Le|Un|Una|Come|Reddito|Sport|Salute|Innovazione|Inclusione|Integrazione|Minori|Casa|Buone|Linee|Quadro|Temi|Sfide|Dati|Ore|Domande|Workshop|Laboratorio|Seminario|Incontro|Lavori|Registrazione|Accoglienza|Benvenuto|Nuov[aeio]|Reti|Sintesi|Video|Sala|Aula|Via|Piazza|Palazzo|Auditorium)$/;

/** Words of offices, fields and places: whatever holds one of them names no person. */
const NO_NAME_WORD =
  /^(?:Edilizia|Residenziale|Pubblic[aohe]+|Cooperazione|Internazional[ei]|Social[ei]|Sanitari[aoe]|Settore|Sviluppo|Formazione|Istruzione|Cultura|Sanità|Area|Servizi[o]?|Attività|Produttive|Ricerca|Regional[ei]|Nazional[ei]|Territorial[ei]|Zona|Toscana|Welfare|Sport|Innovazione|Inclusione|Politiche|Salute|Pratic[ahe]+|Famigli[ae]|Minor[ie]|Comunità|Infanzia|Adolescenza|Disabilità|Integrazione|Lavoro|Povertà)$/i;

export interface Known {
  organisations: readonly KnownOrganisation[];
}

/** Whether the words are somebody's name: two to five words, each with its capital. */
export function looksLikeName(text: string): boolean {
  const bare = withoutTitles(text);
  const hadTitle = bare !== text.trim();
  const words = bare.split(/\s+/).filter(Boolean);
  if (/[\d:;?!«»"“”()/]/.test(bare) || words.length > 5 || words.length < (hadTitle ? 1 : 2)) {
    return false;
  }
  if (!hadTitle && ROLE.test(bare)) return false;
  if (ORGANISATION.test(bare) || NO_NAME.test(words[0] ?? "")) return false;
  if (words.some((word) => NO_NAME_WORD.test(word))) return false;
  const names = words.filter((word) => !PARTICLE.test(word) || NAME_WORD.test(word));
  return (
    names.length >= (hadTitle ? 1 : 2) &&
    NAME_WORD.test(words.at(-1) ?? "") &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))
  );
}

export function looksLikeRole(text: string): boolean {
  return ROLE.test(text.trim());
}

/** By a name the portal knows, or by the word it begins with. */
export function looksLikeOrganisation(text: string, known: Known): boolean {
  const bare = text.trim();
  return ORGANISATION.test(bare) || isKnownOrganisation(bare, known.organisations);
}

/** Whether a text begins with who speaks: a name, or a role at an organisation. */
export function looksLikeAttribution(text: string, known: Known): boolean {
  const [first] = readAttributions(text, known);
  return (
    first !== undefined &&
    (first.name !== null || (first.roleTitle !== null && first.organisationName !== null))
  );
}

/** «Daniela Mesini e Ariela Casartelli, IRS; …»: everybody named, with role and organisation. */
export function readAttributions(text: string, known: Known): Attribution[] {
  return text.split(/\s*;\s*/).flatMap((group) => readGroup(group, known));
}

function readGroup(text: string, known: Known): Attribution[] {
  const speakers: { names: string[]; details: string[] }[] = [];
  for (const part of partsOf(text, known)) {
    const names = namesIn(part, known);
    const last = speakers.at(-1);
    if (!names) {
      if (last) last.details.push(part);
      else speakers.push({ names: [], details: [part] });
    } else if (last && last.details.length === 0 && last.names.length > 0) {
      // Names one after the other share what is said after the last.
      last.names.push(...names.names);
      last.details.push(...names.details);
    } else speakers.push({ names: names.names, details: [...names.details] });
  }
  return speakers.flatMap(({ names, details }): Attribution[] => {
    const detail = readDetails(details, known);
    if (names.length > 0) {
      return names.map((name) => ({ name: withoutTitles(name), ...detail }));
    }
    return detail.roleTitle || detail.organisationName ? [{ name: null, ...detail }] : [];
  });
}

/** Cut at commas, dashes between spaces and brackets; a known organisation keeps its commas. */
function partsOf(text: string, known: Known): string[] {
  const parts = text
    .replace(/\s*[([]\s*([^)\]]*)\s*[)\]]\s*/g, ", $1, ")
    .split(/\s*,\s*|\s+[-–—|]\s+|\t+/)
    .map((part) => part.replace(/^[\s:–—-]+|[\s:]+$/g, "").replace(/(?<=\p{L}{2})\.$/u, ""))
    .flatMap(atNextName)
    .filter(Boolean);
  const out: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const length = [4, 3, 2].find((n) => {
      if (at + n > parts.length) return false;
      const joined = parts.slice(at, at + n).join(", ");
      return isKnownOrganisation(joined, known.organisations);
    });
    out.push(parts.slice(at, at + (length ?? 1)).join(", "));
    at += (length ?? 1) - 1;
  }
  return out;
}

/** «IRS e Andrea De Conno»: what is said of one ends, and the next speaker begins. */
function atNextName(part: string): string[] {
  // «…, Comune di Prato, e Luca Bini, IRS».
  const [, next = ""] = /^ed?\s+(.+)$/.exec(part) ?? [];
  if (looksLikeName(next)) return [next];
  const [, before = "", name = ""] = /^(.+?)\s+ed?\s+(.+)$/.exec(part) ?? [];
  return looksLikeName(name) && !looksLikeName(before) ? [before, name] : [part];
}

/** The names a part begins with, «Anna Rossi e Luca Bini», and what follows: «di Federsanità». */
function namesIn(part: string, known: Known): { names: string[]; details: string[] } | null {
  const isOrganisation = (text: string) => isKnownOrganisation(text, known.organisations);
  if (isOrganisation(part)) return null;
  if (looksLikeName(part)) return { names: [part], details: [] };
  const pieces = part.split(/\s+(?:e|ed|&|con)\s+/);
  if (pieces.length > 1 && pieces.every((piece) => looksLikeName(piece))) {
    return { names: pieces, details: [] };
  }
  const of = /^(.+?)\s+(?:di|del|della|dello|dell[’']|per|presso|-)\s*(.+)$/.exec(part);
  const [, name = "", rest = ""] = of ?? [];
  if (looksLikeName(name) && looksLikeOrganisation(rest, known)) {
    return { names: [name], details: [rest] };
  }
  const words = part.split(/\s+/);
  for (let count = Math.min(5, words.length - 1); count >= 2; count -= 1) {
    const [head, tail] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    if (looksLikeName(head) && looksLikeRole(tail)) return { names: [head], details: [tail] };
  }
  return null;
}

function readDetails(details: readonly string[], known: Known): Omit<Attribution, "name"> {
  const at = details.findLastIndex((part) => looksLikeOrganisation(part, known));
  const role = details.filter((_, index) => index !== at).join(", ");
  if (at >= 0) return { roleTitle: role || null, organisationName: details[at] ?? null };
  const inside = organisationInside(role, known);
  if (inside) return inside;
  const [first = "", ...rest] = details;
  // A single word after the name is where somebody works, unless it says what they do.
  if (details.length === 1 && !looksLikeRole(first) && /^\p{Lu}/u.test(first)) {
    return { roleTitle: null, organisationName: first };
  }
  const last = rest.at(-1);
  if (last && looksLikeRole(first) && /^\p{Lu}/u.test(last) && !/\se\s/.test(last)) {
    return { roleTitle: details.slice(0, -1).join(", "), organisationName: last };
  }
  return { roleTitle: role || null, organisationName: null };
}

/** «dirigente della Regione Toscana», «responsabile Welfare ANCI Toscana». */
function organisationInside(
  role: string,
  known: Known,
): { roleTitle: string; organisationName: string } | null {
  if (!looksLikeRole(role)) return null;
  const words = role.split(/\s+/);
  for (let at = 1; at < words.length; at += 1) {
    const rest = words.slice(at).join(" ");
    const bare = rest.replace(/^(?:dell[’']|l[’'])/, "");
    if (!looksLikeOrganisation(bare, known) || !/^\p{Lu}/u.test(bare)) continue;
    const before = words
      .slice(0, at)
      .join(" ")
      .replace(/\s+(?:di|del|della|dello|dei|degli|delle|per|presso|in|c\/o|al|alla|la|il)$/i, "");
    if (before !== "") return { roleTitle: before, organisationName: bare };
  }
  return null;
}
