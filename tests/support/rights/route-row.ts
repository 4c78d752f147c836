import type { Role, World } from "#tests/support/rights/roles";

/** One line of the table: who is shown an address that is drawn for whoever asks. */
export interface RouteRow {
  /** As Next calls it. */
  route: string;
  method?: "GET" | "HEAD" | "POST" | "PATCH" | "DELETE";
  /** What is sent along. */
  headers?: Record<string, string>;
  /** What is sent to an address. */
  body?: (path: string) => BodyInit | Promise<BodyInit>;
  /** What differs from another line about the same route. */
  what?: string;
  may: readonly Role[];
  /** Of them, those who are told what is secret there, when that is not all. */
  told?: readonly Role[];
  /** The table in which whoever may writes by it, and where that leads. */
  writes?: { table: string; to?: RegExp };
  /** The table in which whoever is answered is counted. */
  counts?: string;
  /** A concrete address; without it the route has no parameters. */
  at?: (world: World) => string | Promise<string>;
  /** What comes of it for those who are not signed in and may not; they are led to sign in. */
  signedOut?: string;
  /** The same for those who are; for them there is no such address. */
  signedIn?: string | ((role: Role) => string);
}
