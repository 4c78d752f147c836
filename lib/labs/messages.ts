import type { IsoDay } from "#lib/clock";
import { dayParts, formatDayAfter, formatList, formatMonth } from "#lib/format";
import type { DatePrecision, FundingLevel, Sector } from "#lib/labs/schema";

export const SECTOR_LABELS: Record<Sector, string> = {
  social: "Sociale",
  health: "Sanità",
  employment: "Lavoro",
  education: "Scuola ed educazione",
  justice: "Giustizia",
  housing: "Abitare",
  third_sector: "Terzo settore",
  research: "Ricerca e formazione",
  administration: "Amministrazione",
  other: "Altro",
};

export const FUNDING_LEVEL_LABELS: Record<FundingLevel, string> = {
  national: "Fondi nazionali",
  european: "Fondi europei",
  regional: "Fondi regionali",
  local: "Risorse locali",
  private: "Risorse private",
};

export const DATE_PRECISION_LABELS: Record<DatePrecision, string> = {
  day: "il giorno",
  month: "solo il mese",
  year: "solo l’anno",
};

type Period = { startsOn: IsoDay; endsOn: IsoDay | null; precision: DatePrecision };

/** «dal 13 maggio 2021 al 30 giugno 2022», «avviato nel 2021, data non nota»: as precise as the start is known. */
export function labPeriod({ startsOn, endsOn, precision }: Period): string {
  if (!endsOn) {
    const unknown = precision === "year" ? ", data non nota" : "";
    return `avviato ${STARTED[precision](startsOn)}${unknown}`;
  }
  if (endsOn === startsOn && precision === "day") return formatDayAfter("il", startsOn);
  return `${SINCE[precision](startsOn)} ${formatDayAfter("al", endsOn)}`;
}

const STARTED: Record<DatePrecision, (day: IsoDay) => string> = {
  day: (day) => formatDayAfter("il", day),
  month: (day) => `nel mese di ${formatMonth(day)}`,
  year: (day) => `nel ${dayParts(day).year}`,
};

const SINCE: Record<DatePrecision, (day: IsoDay) => string> = {
  day: (day) => formatDayAfter("dal", day),
  month: (day) => `da ${formatMonth(day)}`,
  year: (day) => `dal ${dayParts(day).year}`,
};

/** «Azienda USL Toscana centro», «Zone Mugello e Fiorentina Nord-Ovest». */
export function labTerritory(lab: {
  healthAuthority: { name: string } | null;
  zones: readonly { name: string }[];
}): string {
  if (lab.healthAuthority) return lab.healthAuthority.name;
  return `${lab.zones.length === 1 ? "Zona" : "Zone"} ${formatList(lab.zones.map((zone) => zone.name))}`;
}
