import { addDays, daysBetween, type IsoDay, localDay } from "#lib/clock";
import type { Limit } from "#lib/infra/attempts";
import type { JobName } from "#lib/infra/jobs";

/** Within how many days a report about accessibility is answered: the guidelines of AgID say so. */
const REPLY_DAYS = 30;

/** The last day on which an answer is in time. */
export function deadlineOf(createdAt: Date, timeZone: string): IsoDay {
  return addDays(localDay(createdAt, timeZone), REPLY_DAYS);
}

/** Days until the deadline; negative when it is past. */
export function daysLeft(createdAt: Date, today: IsoDay, timeZone: string): number {
  return daysBetween(today, deadlineOf(createdAt, timeZone));
}

const DAY = 24 * 60 * 60;

/** How long what was written is kept once there is nothing more to do about it. */
export const KEPT_MS = 365 * DAY * 1000;

// A whole health authority may sit behind one address. Beyond what all may send together reports are
// still kept, without a mail for each.
export const ACCESSIBILITY_PER_CLIENT: Limit = {
  name: "accessibility",
  points: 10,
  seconds: DAY,
};
export const ACCESSIBILITY_IN_ALL: Limit = {
  name: "accessibility all",
  points: 200,
  seconds: DAY,
};
/** Receipts go to whatever address was typed: nobody's box is filled from here. */
export const RECEIPTS_PER_ADDRESS: Limit = { name: "receipts", points: 3, seconds: DAY };
export const RATINGS_PER_CLIENT: Limit = { name: "ratings", points: 60, seconds: DAY };
export const RATINGS_IN_ALL: Limit = { name: "ratings all", points: 5000, seconds: DAY };

/** Tells one of the newsroom that an answer is due. */
export const OBSTACLE_MAIL: JobName<{ reportId: string; accountId: string }> = {
  name: "accessibility-alert-mail",
};
export const RECEIPT_MAIL: JobName<{ reportId: string }> = { name: "accessibility-receipt-mail" };
export const REPLY_MAIL: JobName<{ reportId: string }> = { name: "accessibility-reply-mail" };

/** The address of a file ends with its name, which may be of anybody, and which it works without. */
const FILE = /^(\/materiali\/file\/[0-9a-f-]{36})\/[^/]+$/;
const PATH = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/;

/**
 * The page that somebody means, without what follows `?`: from a link of the portal, from an
 * address copied out of the browser. Null for words, and for addresses elsewhere.
 */
export function pathOf(told: string, origin: string): string | null {
  const text = told.trim();
  if (!/^(\/(?!\/)|https?:\/\/)/i.test(text) || !URL.canParse(text, origin)) return null;
  const url = new URL(text, origin);
  const bare = url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : "/";
  const path = bare.replace(FILE, "$1/file");
  return url.origin === origin && PATH.test(path) ? path : null;
}
