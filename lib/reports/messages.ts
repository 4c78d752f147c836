/** How the form calls the fields of a report's document. */
export const REPORT_FIELD_LABELS: Record<string, string> = { body: "Testo" };
