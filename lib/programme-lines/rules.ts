import {
  type Known,
  looksLikeAttribution,
  looksLikeName,
  looksLikeOrganisation,
  looksLikeRole,
} from "#lib/attributions/rules";
import type { TalkKind } from "#lib/meetings/schema";

/** One line of a programme, taken apart; who speaks is still in the words of the line. */
export interface ProgrammeLine {
  startTime: string | null;
  endTime: string | null;
  title: string;
  /** How the line leads to who speaks: «conclude», «a cura di». */
  verb: string;
  speakers: string;
  moderator: string;
  /** Stood in quotation marks: a title without doubt. */
  isQuoted: boolean;
  isBulleted: boolean;
}

const DASHES = "-‐‑‒–—―−";
const CLOCK = String.raw`(\d{1,2})\s?[.:,h’']\s?(\d{2})`;
const TIME = new RegExp(
  String.raw`^[([]?\s*(?:(?:dalle\s+)?(?:ore|h\.?|orario:?)\s*|(?:dalle|alle)\s+(?:ore\s+)?)?${CLOCK}(?!\d)(?:\s*(?:[${DASHES}÷/>→]|alle(?:\s+ore)?|a)\s*(?:ore\s+)?${CLOCK}(?!\d))?(?:\s*(?:h|hrs?)(?![a-zà-ÿ]))?\s*[)\]]?`,
  "i",
);
const WHOLE_HOUR = new RegExp(
  String.raw`^(?:(?:dalle\s+)?ore|h\.?|dalle)\s+(\d{1,2})(?![.:,\d])(?:\s*(?:[${DASHES}]|alle(?:\s+ore)?)\s*(\d{1,2})(?![.:,\d]))?`,
  "i",
);
const TIME_AT_END = new RegExp(
  String.raw`[\s,(]+(?:ore|h\.?)\s*${CLOCK}\s*(?:[${DASHES}]\s*${CLOCK})?\s*\)?\s*$`,
  "i",
);
const BULLET = /^\s*(?:[•·▪‣◦●○■□➢➤►✓*\uf0a7\uf0b7\uf0d8]\s*|[-‐‒–—―]\s+|\d{1,2}[.)]\s+(?=\D))/;
const SEPARATOR = new RegExp(String.raw`^[\s${DASHES}:|.;,\t]+|[\s${DASHES}:|;,\t]+$`, "g");
const QUOTED = /[«“"„]\s*([^«»“”"„]{3,}?)\s*[»”"“]/;
const LED_BY =
  /(?:^|[\s,;–—(-]+)(?:introduc[eo](?:no)?\s+e\s+)?(?:modera(?:no|tore|trice|tori|ta|to)?|coordina(?:no|tore|trice|ta|to)?|conduc(?:e|ono)|facilita(?:no)?|chairman|chair)(?:\s+e\s+(?:introduce|conclude))?(?:\s+(?:i lavori|la discussione|il dibattito|la sessione|la tavola rotonda))?(?:\s+da(?:l|lla|ll[’'])?)?\s*:?\s+(?=\p{Lu}|dott|prof|dr\.|la dott|il dott|avv|ing)/iu;
const SPOKEN_BY =
  /(?:^|[\s,;–—(-]+)(?:a cura d(?:i|el|ella|ell[’']|ei|elle|egli)|intervento d(?:i|el|ella)\b|relator[ei]\s*:|relatric[ei]\s*:|relazione d(?:i|el|ella)|intervien[ei]\s*:?|intervengono\s*:?|interventi\s+(?:di|del|della|delle|dei|degli)\b|(?:vi\s+)?partecip(?:ano|a)\b\s*:?|con la partecipazione di|discussant\s*:?|ne parla(?:no)?(?:\s+con)?\s*:?|con\s+(?=(?:la |il )?(?:dott|prof|dr\.)|\p{Lu}[\p{L}’]+\s+\p{Lu})|introduce(?:\s+i lavori)?\s*:?|conclude(?:\s+i lavori)?\s*:?|apre(?:\s+i lavori)?\s*:?|saluto d(?:i|el|ella|ell[’'])|saluti d(?:i|el|ella|ell[’']))\s*/iu;

/** A line without a time that says when: «9.30», «ore 9:30–10:00», «(9,30)», «dalle 9.30 alle 10». */
export function readLine(raw: string, known: Known): ProgrammeLine {
  const isBulleted = BULLET.test(raw) && !TIME.test(raw.trim());
  const text = raw.replace(isBulleted ? BULLET : /^\s+/, "").trimEnd();
  const { startTime, endTime, rest } = timesOf(text);
  const line: ProgrammeLine = {
    startTime,
    endTime,
    title: "",
    verb: "",
    speakers: "",
    moderator: "",
    isQuoted: false,
    isBulleted,
  };
  const led = LED_BY.exec(rest);
  const moderator = led ? trimmed(rest.slice(led.index + led[0].length)) : "";
  const isLed = moderator !== "" && looksLikeAttribution(moderator, known);
  const body = trimmed(isLed && led ? rest.slice(0, led.index) : rest);
  return { ...line, ...(isLed && { moderator }), ...wordsOf(body, known) };
}

/** Each reading in turn, the surest first. */
function wordsOf(
  text: string,
  known: Known,
): Pick<ProgrammeLine, "title" | "speakers" | "isQuoted"> & { verb?: string } {
  const asked = new Map<string, boolean>();
  const isWho = (words: string) => {
    const told = asked.get(words) ?? looksLikeAttribution(words, known);
    asked.set(words, told);
    return told;
  };
  if (text === "") return { title: "", speakers: "", isQuoted: false };
  const quoted = QUOTED.exec(text);
  if (quoted) {
    const before = trimmed(text.slice(0, quoted.index));
    const after = trimmed(text.slice(quoted.index + quoted[0].length));
    const spoken = [before, after].map((side) => spokenBy(side) ?? side).filter(isWho);
    const others = [before, after].filter((side) => side && !isWho(spokenBy(side) ?? side));
    if (others.length === 0) {
      return { title: quoted[1] ?? "", speakers: spoken.join("; "), isQuoted: true };
    }
  }
  const spoken = SPOKEN_BY.exec(text);
  if (spoken) {
    const who = trimmed(text.slice(spoken.index + spoken[0].length));
    const title = trimmed(text.slice(0, spoken.index));
    if (isWho(who)) {
      const verb = trimmed(spoken[0]).replace(/^[(,;\s]+/, "");
      const named = /^(saluto|saluti|introduce|conclude|apre)/i.exec(verb)?.[1]?.toLowerCase();
      const own = { saluto: "Saluto", saluti: "Saluti" }[named ?? ""] ?? "";
      return { title: title || own, verb, speakers: who, isQuoted: false };
    }
  }
  const cuts = cutsOf(text);
  for (const cut of cuts) {
    const [left, right] = sidesOf(text, cut);
    // «L’esperienza dei servizi – Zona Pistoiese»: a zone tells, and nobody of it is named.
    if (/^(?:la\s+)?zona\s+\p{Lu}/iu.test(right) && !looksLikeName(left)) {
      return { title: text, speakers: "", isQuoted: false };
    }
    if (left === "" || right === "" || isWho(left) || !isWho(right)) continue;
    // «SdS Pistoiese: Anna Rossi, direttrice»: where she works, not what she speaks about.
    return looksLikeOrganisation(left, known)
      ? { title: "", speakers: `${right}, ${left}`, isQuoted: false }
      : { title: left, speakers: right, isQuoted: false };
  }
  // «Serena Spinelli, Regione Toscana: Le politiche sociali»: the last cut leaves all of who it is.
  for (const cut of cuts.toReversed()) {
    const [left, right] = [trimmed(text.slice(0, cut.at)), trimmed(text.slice(cut.end))];
    const isDetail = looksLikeRole(right) || /^\p{Lu}/u.test(right) === false;
    if (
      cut.kind !== "comma" &&
      isWho(left) &&
      right !== "" &&
      !isDetail &&
      !isWhere(right, known)
    ) {
      return { title: right, speakers: left, isQuoted: false };
    }
  }
  if (isWho(text)) return { title: "", speakers: text, isQuoted: false };
  return { title: text, speakers: "", isQuoted: false };
}

function sidesOf(text: string, cut: { at: number; end: number; kind: string }): [string, string] {
  const right = text.slice(cut.end);
  const inside = cut.kind === "bracket" ? right.replace(/\)\s*\.?$/, "") : right;
  return [trimmed(text.slice(0, cut.at)), trimmed(inside)];
}

/** No line of a programme is longer; of one without end nothing could be made. */
export const MAX_LINE = 500;

/** After each cut the rest of the line is read: more would only cost the square of its length. */
const MAX_CUTS = 12;

/** Where a line may be cut between title and who: tabs, bars, dashes, colons, then commas. */
export function cutsOf(text: string): { at: number; end: number; kind: string }[] {
  const kinds: [string, RegExp][] = [
    ["tab", /\s*(?:\t|\s\|\s| {3,})\s*/g],
    ["dash", new RegExp(String.raw`\s+[${DASHES}]+\s*|\s*[–—]\s+`, "g")],
    ["colon", /:\s+|\.\s+(?=\p{Lu}\p{Ll}+)/gu],
    ["bracket", /\s*\((?=[^)]*\)\s*$)/g],
    ["comma", /,\s+/g],
  ];
  return kinds
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((m) => ({ at: m.index, end: m.index + m[0].length, kind })),
    )
    .slice(0, MAX_CUTS);
}

/** An organisation alone: it goes with the speaker, not as a title. */
function isWhere(text: string, known: Known): boolean {
  return looksLikeAttribution(`Nome Cognome, ${text}`, known) && text.split(/\s+/).length <= 6
    ? /^(?:Region|Comun|Provinc|Società|SdS|Aziend|A?USL|ASL|Universit|Istitut|Fondazion|Cooperativ|ANCI|Federsanità|IRS|Centro|Consorzio|Associazion)/.test(
        text,
      ) || known.organisations.some(({ name, acronym }) => name === text || acronym === text)
    : false;
}

function spokenBy(text: string): string | null {
  const spoken = SPOKEN_BY.exec(text);
  return spoken?.index === 0 ? trimmed(text.slice(spoken[0].length)) : null;
}

function timesOf(text: string) {
  const found = TIME.exec(text) ?? WHOLE_HOUR.exec(text);
  if (found) {
    const isWhole = found.length < 5;
    const [h1 = "", m1, h2, m2] = isWhole
      ? [found[1], "00", found[2], "00"]
      : [found[1], found[2], found[3], found[4]];
    const startTime = clock(h1, m1);
    if (startTime) {
      const rest = text.slice(found[0].length);
      return { startTime, endTime: h2 ? clock(h2, m2) : null, rest: trimmed(rest) };
    }
  }
  const last = TIME_AT_END.exec(text);
  const startTime = last ? clock(last[1] ?? "", last[2]) : null;
  if (last && startTime) {
    const endTime = last[3] ? clock(last[3], last[4]) : null;
    return { startTime, endTime, rest: trimmed(text.slice(0, last.index)) };
  }
  return { startTime: null, endTime: null, rest: text.trim() };
}

function clock(hours: string, minutes = "00"): string | null {
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, "0")}:${minutes}` : null;
}

/** Without the dashes, colons and bars that stood between it and its neighbours. */
function trimmed(text: string): string {
  const bare = text.replace(SEPARATOR, "");
  return /^\([^()]*\)$/.test(bare) ? bare.slice(1, -1) : bare;
}

const GATHERING = String.raw`(?:registrazion[ei]|iscrizion[ei]|accredit[oi](?:\s+e\s+registrazion[ei])?|accreditament[oi]|accoglienza|arrivo)(?:\s+(?:(?:de[il]|delle|degli|ai)\s+)?(?:partecipanti|convenuti|presenti|ospiti|iscritti|invitati)|\s+in sala)?`;
const REST = String.raw`(?:welcome coffee|coff?ee?[\s-]*break|pausa|break|pranzo|light lunch|lunch|buffet|aperitivo|caff[eèé])(?!\w)[^:]*`;
const ROOM = String.raw`(?:networking|apertura (?:della |del )?(?:sala|collegamento|segreteria)|fine (?:dei )?lavori)\b.*|chiusura (?:dei )?lavori`;
/** «Iscrizioni entro il 10 marzo» is something to know, «Accoglienza dei minori» something to hear. */
const BREAK = new RegExp(
  String.raw`^(?:${ROOM}|${REST}|${GATHERING}(?:\s*(?:[,/+&${DASHES}]|\be\b|\bed\b|\bcon\b)\s*(?:${GATHERING}|${REST}))*)\s*\.?$`,
  "i",
);

export function isBreak(title: string): boolean {
  return BREAK.test(title.trim());
}

/** What kind of talk a title announces; null when it says nothing of it. */
export function kindOf(title: string): TalkKind | null {
  if (/\b(conclusion[ei]|chiusura|conclude|sintesi finale)\b/i.test(title)) return "closing";
  if (
    /^(?:saluti?\b|apertura|benvenut|introduzione|introduce\b|apre\b|indirizzi? di saluto|presentazione della giornata)/i.test(
      title,
    )
  ) {
    return "opening";
  }
  if (
    /\b(discussione|dibattito|tavola rotonda|confronto|domande|q ?& ?a|world caf[eèé]|lavori? (?:in|di) grupp[oi]|gruppi di lavoro|spazio agli interventi)\b/i.test(
      title,
    )
  ) {
    return "discussion";
  }
  return /\b(esperienz[ae]|(?:la|le) pratic(?:a|he) d[ei]|dai territori|dal territorio|dalle zone|voci dal)\b/i.test(
    title,
  ) && !looksLikeName(title)
    ? "zone_experience"
    : null;
}
