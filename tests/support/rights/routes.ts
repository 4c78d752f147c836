import { aMember } from "#tests/support/rights/fixtures";
import {
  ROLES,
  type Role,
  SIGNED_IN,
  SIGNED_OUT,
  STAFF,
  type World,
} from "#tests/support/rights/roles";

/** One line of the table: who is shown an address that is drawn for whoever asks. */
export interface RouteRow {
  /** As Next calls it. */
  route: string;
  method?: "GET" | "POST";
  /** What differs from another line about the same route. */
  what?: string;
  may: readonly Role[];
  /** A concrete address; without it the route has no parameters. */
  at?: (world: World) => string | Promise<string>;
  /** What comes of it for those who are not signed in and may not; they are led to sign in. */
  signedOut?: string;
  /** The same for those who are; for them there is no such address. */
  signedIn?: string;
}

export const ROUTES: RouteRow[] = [
  { route: "/accedi", may: SIGNED_OUT, signedIn: "led to /area" },
  { route: "/accedi/conferma", may: ROLES },
  { route: "/accedi/invito", may: ROLES },
  { route: "/accedi/richiesta", may: ROLES },
  { route: "/area", may: SIGNED_IN },
  { route: "/area/richieste", may: ["referent", "otherReferent", ...STAFF] },
  { route: "/redazione", may: STAFF },
  { route: "/redazione/account", may: STAFF },
  {
    route: "/redazione/account/[id]",
    may: STAFF,
    at: async ({ organisationId }) => `/redazione/account/${(await aMember(organisationId)).id}`,
  },
  // Without a provider of identities in the settings there is no way to it, and none back.
  ...(["GET", "POST"] as const).map((method) => ({
    route: "/api/auth/[...nextauth]",
    method,
    may: [],
    at: () => `/api/auth/${method === "GET" ? "callback" : "signin"}/oidc`,
    signedOut: "not found",
  })),
];
