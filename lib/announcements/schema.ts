import { z } from "zod";

/** The news item that a form asks for along with a report: title and lead of a new one. */
export const announcementSchema = z.object({
  newsTitle: z
    .string()
    .trim()
    .min(1, "Titolo della notizia: da scrivere.")
    .max(300, "Titolo della notizia: al massimo 300 caratteri."),
  newsLead: z
    .string()
    .trim()
    .min(1, "In breve, nella notizia: da scrivere.")
    .max(1000, "In breve, nella notizia: al massimo 1000 caratteri."),
});

/** Or one that waits as a draft, with the version that was read. */
export const waitingNewsSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, "Scegliere la notizia.");
