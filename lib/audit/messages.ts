import type {
  AccessibilityOutcome,
  AccessRequestState,
  AccountState,
  ActorKind,
  AuditSubject,
  DataReportOutcome,
  Role,
  SuspensionLevel,
} from "#lib/generated/prisma/enums";

/** What is done to a page, whatever its kind. */
export const PAGE_VERB_LABELS = {
  create: "Creazione",
  draft: "Nuova versione della bozza",
  restore: "Ripristino di una versione",
  keep: "Versione salvata a parte",
  discard: "Bozza messa da parte",
  clone: "Copia di un altro incontro",
  note: "Nota",
  ask_review: "Richiesta di revisione",
  withdraw: "Ritiro dalla revisione",
  send_back: "Restituzione a chi scrive",
  schedule: "Pubblicazione programmata",
  unschedule: "Programmazione annullata",
  publish: "Pubblicazione",
  archive: "Archiviazione",
  unarchive: "Ritorno dall’archivio",
  purge: "Rimozione definitiva",
  hide: "Nascosto al pubblico",
  show: "Di nuovo pubblico",
} as const;

export type PageVerb = keyof typeof PAGE_VERB_LABELS;

const OTHER_LABELS = {
  "material.add": "Materiale aggiunto",
  "material.version": "Nuova versione di un materiale",
  "material.edit": "Dati di un materiale cambiati",
  "material.archive": "Archiviazione",
  "material.hide": "Nascosto al pubblico",
  "material.show": "Di nuovo pubblico",
  "material.unarchive": "Ritorno dall’archivio",
  "material.purge": "Rimozione definitiva",
  "material.propose": "Materiale proposto",
  "material.propose_version": "Nuova versione proposta",
  "material.resubmit": "Proposta corretta",
  "material.withdraw": "Proposta ritirata",
  "material.approve": "Proposta accolta",
  "material.ask_changes": "Modifiche richieste",
  "material.refuse": "Proposta non accolta",
  "material.approve_version": "Nuova versione accolta",
  "material.refuse_version": "Nuova versione non accolta",
  "material.withdraw_version": "Nuova versione ritirata",
  "material.place": "Posto di un materiale cambiato",
  "material.unplace": "Materiale tolto da una pagina",
  "material.end_embargo": "Fine dell’attesa prima della pubblicazione",
  "material.release": "Liberatoria registrata",
  "material.withdraw_release": "Liberatoria tolta",
  "material.captions": "Sottotitoli aggiunti",
  "material.captions_excuse": "Motivo della mancanza di sottotitoli",
  "material.accessible": "Riassunto per chi non legge il documento",
  "picture.add": "Immagine aggiunta",
  "series.create": "Ciclo creato",
  "series.update": "Ciclo modificato",
  "person.create": "Persona aggiunta",
  "person.update": "Persona modificata",
  "person.merge": "Unione di due schede",
  "person.purge": "Rimozione definitiva",
  "person.hide": "Nascosto al pubblico",
  "person.show": "Di nuovo pubblico",
  "organisation.create": "Ente aggiunto",
  "organisation.update": "Ente modificato",
  "organisation.merge": "Unione di due schede",
  "organisation.quota": "Spazio per i file cambiato",
  "theme.create": "Tema aggiunto",
  "theme.update": "Tema modificato",
  "focus.set": "Tema dell’anno scelto",
  "focus.archive": "Archiviazione",
  "focus.unarchive": "Ritorno dall’archivio",
  "lab.create": "Laboratorio aggiunto",
  "lab.update": "Laboratorio modificato",
  "lab.keep": "Équipe, servizi, fondi e diario aggiornati",
  "lab.hide": "Nascosto al pubblico",
  "lab.show": "Di nuovo pubblico",
  "lab.purge": "Rimozione definitiva",
  "vocabulary.save": "Vocabolario dei laboratori modificato",
  "register.archive": "Archiviazione",
  "register.unarchive": "Ritorno dall’archivio",
  "register.restore": "Ripristino di una versione",
  "register.purge": "Rimozione definitiva delle versioni passate",
  "address.change": "Indirizzo cambiato",
  "zone.load": "Zona caricata",
  "zone.create": "Zona aggiunta",
  "zone.update": "Zona modificata",
  "boundaries.import": "Confini importati",
  "milestone.add": "Tappa della comunità aggiunta",
  "milestone.update": "Tappa della comunità modificata",
  "milestone.archive": "Archiviazione",
  "milestone.unarchive": "Ritorno dall’archivio",
  "site.save": "Dati del portale modificati",
  "site.demonstration": "Contenuti dimostrativi caricati",
  "site.second_person": "Regola su chi pubblica cambiata",
  "site.quota": "Spazio per i file della redazione cambiato",
  "site.remove_requests": "Richieste di accesso vecchie eliminate",
  "site.erase_accessibility": "Segnalazioni di accessibilità vecchie svuotate",
  "site.erase_ratings": "Commenti di valutazioni vecchie cancellati",
  "site.erase_data_reports": "Segnalazioni di dati personali vecchie svuotate",
  "site.forget_pictures": "Immagini mai usate eliminate",
  "text.save": "Testo del portale modificato",
  "text.propose": "Modifica proposta",
  "text.withdraw": "Proposta ritirata",
  "text.send_back": "Proposta restituita",
  "text.discard": "Proposta abbandonata",
  "accessibility.report": "Segnalazione di accessibilità arrivata",
  "accessibility.close": "Segnalazione di accessibilità chiusa",
  "accessibility.erase": "Testo della segnalazione cancellato",
  "rating.give": "Valutazione data",
  "rating.erase": "Commento di una valutazione cancellato",
  "data_report.report": "Dato personale segnalato",
  "data_report.hide": "Contenuto nascosto da una segnalazione",
  "data_report.close": "Segnalazione di un dato personale chiusa",
  "data_report.erase": "Testo della segnalazione cancellato",
  "account.create": "Account creato",
  "account.rename": "Nome cambiato",
  "account.belonging": "Enti e zone cambiati",
  "account.rights": "Diritti cambiati",
  "account.disable": "Account disattivato",
  "account.enable": "Account riattivato",
  "account.reopen": "Account di nuovo in attesa",
  "account.invite": "Invito mandato",
  "account.revoke_invitation": "Invito ritirato",
  "account.address": "Indirizzo e-mail confermato",
  "account.accept_invitation": "Invito accettato",
  "account.bind_identity": "Credenziali legate",
  "account.sign_in_link": "Collegamento di accesso mandato",
  "account.sign_in": "Accesso",
  "account.sign_out": "Uscita",
  "account.end_session": "Sessione chiusa",
  "account.sign_out_everywhere": "Tutte le sessioni chiuse",
  "access.claim": "Arrivo con credenziali senza account",
  "access.request": "Accesso richiesto",
  "access.approve": "Richiesta approvata",
  "access.refuse": "Richiesta rifiutata",
} as const;

export type PageAction = `${"meeting" | "report" | "news"}.${PageVerb}`;

/** Whatever a command may record; one without a label does not compile. */
export type AuditAction = PageAction | keyof typeof OTHER_LABELS;

/** What actions begin with: the part of the portal they belong to. */
export type AuditGroup = GroupOf<AuditAction>;

// Distributes over the union, so that each action gives its own group.
type GroupOf<Action> = Action extends `${infer Group}.${string}` ? Group : never;

export const AUDIT_GROUP_LABELS: Record<AuditGroup, string> = {
  meeting: "Incontri",
  report: "Resoconti",
  news: "Notizie",
  material: "Materiali",
  picture: "Immagini",
  series: "Cicli",
  person: "Persone",
  organisation: "Enti",
  theme: "Temi",
  focus: "Temi dell’anno",
  lab: "Laboratori",
  vocabulary: "Vocabolari",
  register: "Registri",
  address: "Indirizzi",
  zone: "Zone",
  boundaries: "Confini",
  milestone: "Storia della comunità",
  site: "Portale",
  text: "Testi del portale",
  accessibility: "Segnalazioni di accessibilità",
  rating: "Valutazioni",
  data_report: "Segnalazioni di dati personali",
  account: "Account",
  access: "Richieste di accesso",
};

export const AUDIT_SUBJECT_LABELS: Record<AuditSubject, string> = {
  meeting: "Incontro",
  meeting_series: "Ciclo",
  report: "Resoconto",
  material: "Materiale",
  picture: "Immagine",
  news_item: "Notizia",
  person: "Persona",
  organisation: "Ente",
  zone: "Zona",
  municipality: "Comune",
  thematic_area: "Tema",
  year_focus: "Tema dell’anno",
  lab: "Laboratorio",
  lab_vocabulary: "Vocabolario",
  milestone: "Tappa",
  site: "Portale",
  site_text: "Testo del portale",
  accessibility_report: "Segnalazione di accessibilità",
  page_rating: "Valutazione di una pagina",
  data_report: "Segnalazione di un dato personale",
  account: "Account",
  access_request: "Richiesta di accesso",
};

/** Who acts without an account. */
export const AUDIT_ACTOR_LABELS: Record<Exclude<ActorKind, "account">, string> = {
  anonymous: "Chi visita il portale",
  system: "Il portale stesso",
};

const PAGE_GROUPS: readonly string[] = ["meeting", "report", "news"];

/** The actions of a group with their words, in the order of the lists above. */
export function actionsOf(group: AuditGroup): { action: string; label: string }[] {
  if (PAGE_GROUPS.includes(group)) {
    return Object.entries(PAGE_VERB_LABELS)
      .filter(([verb]) => verb !== "clone" || group === "meeting")
      .map(([verb, label]) => ({ action: `${group}.${verb}`, label }));
  }
  return Object.entries(OTHER_LABELS)
    .filter(([action]) => action.startsWith(`${group}.`))
    .map(([action, label]) => ({ action, label }));
}

/** An entry may be older than the list: what it was called then is better than nothing. */
export function auditActionLabel(action: string): string {
  const [group = "", verb = ""] = action.split(".");
  const labels: Readonly<Record<string, string>> = PAGE_GROUPS.includes(group)
    ? PAGE_VERB_LABELS
    : OTHER_LABELS;
  return labels[PAGE_GROUPS.includes(group) ? verb : action] ?? action;
}

/** How the values beside an entry are called; a command can record no other. */
export const AUDIT_FIELD_LABELS = {
  revision: "versione",
  restoredFrom: "ripristinata dalla versione",
  scheduledFor: "esce il",
  timeZone: "fuso orario",
  scheduledById: "programmata da",
  proposedById: "proposta da",
  slug: "indirizzo",
  of: "copia di",
  into: "unita a",
  merged: "scheda unita",
  meetings: "incontri cambiati",
  kind: "tipo",
  state: "stato",
  level: "con il diritto di",
  secondPerson: "pubblica un’altra persona",
  roles: "ruoli",
  organisationIds: "enti",
  referentOf: "referente di",
  coordinatorOf: "coordina",
  zoneIds: "zone",
  emailExempt: "entra anche per e-mail",
  by: "accesso con",
  ended: "sessioni chiuse",
  withdrawn: "inviti ritirati",
  identity: "credenziali",
  accountId: "account",
  outcome: "esito",
  item: "elemento",
  hides: "nascosto subito",
  count: "quanti",
  gigabytes: "spazio in GB",
  mentions: "pagine che lo nominano ancora",
  validFrom: "valida dal",
  validTo: "valida fino al",
} as const;

export type AuditField = keyof typeof AUDIT_FIELD_LABELS;

/** An entry may be older than the list: what it was called then is better than nothing. */
export function auditFieldLabel(field: string): string {
  return (AUDIT_FIELD_LABELS as Readonly<Record<string, string>>)[field] ?? field;
}

type Coded =
  | AccessibilityOutcome
  | DataReportOutcome
  | AccountState
  | AccessRequestState
  | Role
  | SuspensionLevel;

/** Words of the code that stand among those values. */
const CODED_LABELS: Record<Coded, string> = {
  active: "attivo",
  invited: "invitato",
  disabled: "disattivato",
  waiting: "in attesa",
  approved: "approvata",
  refused: "rifiutata",
  newsroom: "redazione",
  admin: "amministrazione",
  referent: "referente",
  answered: "risposta mandata",
  answered_otherwise: "risposta data in altro modo",
  dismissed: "chiusa senza risposta",
  unfounded: "niente da togliere",
  corrected: "testo corretto",
  removed: "elemento tolto",
};

export const AUDIT_VALUE_LABELS: Readonly<Record<string, string>> = {
  ...CODED_LABELS,
  email: "collegamento per e-mail",
  provider: "sistema di accesso",
  invitation: "invito",
  municipality: "comuni",
  zone: "zone",
};
