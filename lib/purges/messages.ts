import { AUDIT_SUBJECT_LABELS } from "#lib/audit/messages";
import { SEGMENTS } from "#lib/editorial/rules";
import { formatCount } from "#lib/format";
import type { AuditSubject } from "#lib/generated/prisma/enums";
import { PURGE_KINDS, type PurgeKind, type PurgePart } from "#lib/purges/schema";

export const PURGED_LABELS: Record<PurgeKind, string> = {
  meeting: "Incontro",
  report: "Resoconto",
  news_item: "Notizia",
  person: "Persona",
  lab: "Laboratorio",
  material: "Materiale",
};

export function purgedLabel(purge: { entityKind: AuditSubject; versionsOnly: boolean }): string {
  const kind = AUDIT_SUBJECT_LABELS[purge.entityKind];
  return purge.versionsOnly ? `${kind}: versioni passate` : kind;
}

export function purgeKindOfSegment(segment: string): PurgeKind | undefined {
  return PURGE_KINDS.find((kind) => SEGMENTS[kind] === segment);
}

const PARTS: Record<PurgePart, readonly [one: string, many: string]> = {
  talks: ["intervento", "interventi"],
  report: ["resoconto, con il suo testo", "resoconti, con i loro testi"],
  revisions: ["versione del testo, anche passata", "versioni del testo, anche passate"],
  notes: ["nota di lavoro", "note di lavoro"],
  versions: ["versione del file", "versioni del file"],
  places: ["incontro in cui si trova", "incontri in cui si trova"],
  materials: ["materiale presentato solo qui", "materiali presentati solo qui"],
  links: ["collegamento da una notizia", "collegamenti da notizie"],
  talksBy: [
    "intervento, che resta senza il nome, anche nelle versioni passate",
    "interventi, che restano senza il nome, anche nelle versioni passate",
  ],
  affiliations: ["incarico", "incarichi"],
  labs: [
    "presenza in un laboratorio, che resta senza il nome",
    "presenze in laboratori, che restano senza il nome",
  ],
  recordVersions: ["versione della scheda, anche passata", "versioni della scheda, anche passate"],
  meetings: [
    "incontro, che resta senza il laboratorio",
    "incontri, che restano senza il laboratorio",
  ],
  diary: ["giorno del diario", "giorni del diario"],
};

/** «3 interventi». */
export function purgePart({ part, count }: { part: PurgePart; count: number }): string {
  return formatCount(count, ...PARTS[part]);
}
