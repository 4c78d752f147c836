import { z } from "zod";
import { ID_SHAPE } from "#lib/ids";

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
  .regex(new RegExp(`^${ID_SHAPE}:\\d{1,9}$`), "Scegliere la notizia.");
