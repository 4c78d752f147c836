import type { PageWords } from "#lib/editorial/rules";
import type { MeetingKind, MeetingMode, MeetingStatus, TalkKind } from "#lib/meetings/schema";

/** `slug` stands in addresses, so it never changes. */
export const MEETING_KIND_LABELS: Record<MeetingKind, { slug: string; label: string }> = {
  plenary: { slug: "seminario", label: "Seminario" },
  territorial_lab: { slug: "laboratorio-territoriale", label: "Laboratorio territoriale" },
  authority_lab: { slug: "laboratorio-asl", label: "Laboratorio per azienda USL" },
  working_group: { slug: "gruppo-di-lavoro", label: "Gruppo di lavoro" },
  thematic_table: { slug: "tavolo-tematico", label: "Tavolo tematico" },
  conference: { slug: "convegno", label: "Convegno" },
  workshop: { slug: "workshop", label: "Seminario di lavoro" },
  training: { slug: "formazione", label: "Formazione" },
};

export const MEETING_MODE_LABELS: Record<MeetingMode, string> = {
  online: "Online",
  in_person: "In presenza",
  mixed: "In presenza e online",
};

export const MEETING_STATUS_LABELS: Record<MeetingStatus, string> = {
  planned: "In programma",
  held: "Svolto",
  postponed: "Rinviato",
  cancelled: "Annullato",
};

export const TALK_KIND_LABELS: Record<TalkKind, string> = {
  opening: "Apertura",
  talk: "Intervento",
  zone_experience: "Esperienza di zona",
  discussion: "Discussione",
  closing: "Conclusioni",
};

const KIND_OF_SLUG = new Map(
  Object.entries(MEETING_KIND_LABELS).map(([kind, { slug }]) => [slug, kind as MeetingKind]),
);

export function meetingKindOfSlug(slug: string): MeetingKind | undefined {
  return KIND_OF_SLUG.get(slug);
}

/** How the form calls the fields of a meeting's document. */
export const MEETING_FIELD_LABELS: Record<string, string> = {
  title: "Titolo",
  summary: "In breve",
  kind: "Tipo",
  mode: "Modalità",
  status: "Stato",
  day: "Giorno",
  lastDay: "Ultimo giorno",
  startTime: "Ora di inizio",
  endTime: "Ora di fine",
  timeZone: "Fuso orario",
  venue: "Luogo",
  joinUrl: "Collegamento per partecipare",
  recordingUrl: "Registrazione",
  audienceAllZones: "Per tutte le zone",
  audienceZoneIds: "Zone destinatarie",
  audienceNote: "A chi è rivolto",
  involvedZoneIds: "Zone coinvolte",
  thematicAreaIds: "Temi",
  seriesId: "Ciclo",
  labId: "Laboratorio",
  sourceNote: "Fonte",
  sourceUrl: "Indirizzo della fonte",
  talks: "Intervento",
  abstract: "Di che cosa parla",
  recordingStartSeconds: "Inizio nella registrazione",
  zoneIds: "Zone",
  roleTitle: "Ruolo",
  pendingRecordingStart: "Inizio nella registrazione",
  organisationId: "Ente",
  organisationName: "Ente",
  zoneId: "Zona",
};

const ORDINALS = ["prima", "seconda", "terza", "quarta", "quinta", "sesta"];

/** How a meeting speaks of what is in the way of publishing it. */
export const MEETING_WORDS: PageWords = {
  labels: MEETING_FIELD_LABELS,
  missing: {
    title: "Manca il titolo.",
    summary: "Manca il testo «In breve».",
    "talks.#.title": "Manca il titolo dell’intervento #.",
  },
  /** Who speaks by the name that was typed; the names of those who were chosen are elsewhere. */
  callsMember: (list, member, at) => {
    if (list !== "speakers") return null;
    const { pendingName } = Object(member) as { pendingName?: unknown };
    if (typeof pendingName === "string" && pendingName.trim() !== "") return pendingName.trim();
    return ORDINALS[at] ? `${ORDINALS[at]} persona` : `persona ${at + 1}`;
  },
};
