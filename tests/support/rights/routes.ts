import { makeMeeting } from "#tests/support/factories";
import { aMember, SECRET } from "#tests/support/rights/fixtures";
import { aDraft } from "#tests/support/rights/pages-at-work";
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
  /** What is sent there. */
  body?: () => BodyInit | Promise<BodyInit>;
  /** What differs from another line about the same route. */
  what?: string;
  may: readonly Role[];
  /** Of them, those who are told what is secret there, when that is not all. */
  told?: readonly Role[];
  /** A concrete address; without it the route has no parameters. */
  at?: (world: World) => string | Promise<string>;
  /** What comes of it for those who are not signed in and may not; they are led to sign in. */
  signedOut?: string;
  /** The same for those who are; for them there is no such address. */
  signedIn?: string;
}

const SEGMENTS = { meeting: "incontri", report: "resoconti", news_item: "notizie" } as const;

export const ROUTES: RouteRow[] = [
  { route: "/accedi", may: SIGNED_OUT, signedIn: "led to /area" },
  { route: "/accedi/conferma", may: ROLES },
  { route: "/accedi/invito", may: ROLES },
  { route: "/accedi/richiesta", may: ROLES },
  { route: "/area", may: SIGNED_IN },
  { route: "/area/richieste", may: ["referent", "otherReferent", ...STAFF] },
  { route: "/area/membri", may: ["referent", "otherReferent"] },
  {
    route: "/area/membri/[id]",
    what: "a member of «own»",
    may: ["referent"],
    told: ["referent"],
    at: async ({ organisationId }) => `/area/membri/${(await aMember(organisationId)).id}`,
  },
  { route: "/area/laboratori", may: ["coordinator", "otherCoordinator"] },
  {
    route: "/area/laboratori/[id]",
    may: ["coordinator", ...STAFF],
    at: ({ labId }) => `/area/laboratori/${labId}`,
  },
  { route: "/redazione", may: STAFF },
  { route: "/redazione/account", may: STAFF },
  {
    route: "/redazione/account/[id]",
    may: STAFF,
    at: async ({ organisationId }) => `/redazione/account/${(await aMember(organisationId)).id}`,
  },
  { route: "/redazione/attivita", may: STAFF },
  { route: "/redazione/incontri", may: STAFF },
  { route: "/redazione/incontri/nuovo", may: STAFF },
  { route: "/redazione/notizie", may: STAFF },
  { route: "/redazione/notizie/nuova", may: STAFF },
  ...(["meeting", "report", "news_item"] as const).flatMap((kind) =>
    ["", "/anteprima", "/versioni"].map((end) => ({
      route: `/redazione/${SEGMENTS[kind]}/[id]${end}`,
      may: STAFF,
      at: async () => `/redazione/${SEGMENTS[kind]}/${(await aDraft(kind)).id}${end}`,
    })),
  ),
  {
    route: "/redazione/bozze/[kind]/[id]",
    may: STAFF,
    at: async () => `/redazione/bozze/meeting/${(await aDraft("meeting")).id}`,
  },
  {
    route: "/redazione/suggerimenti/incontri",
    may: STAFF,
    at: () => "/redazione/suggerimenti/incontri?q=incontro",
  },
  {
    route: "/incontri/[slug]/partecipa",
    may: ROLES,
    told: SIGNED_IN,
    at: async () => {
      const joinUrl = `https://video.example.org/${SECRET}`;
      const { slug } = await makeMeeting({ status: "planned", day: "2099-01-15", joinUrl });
      return `/incontri/${slug}/partecipa`;
    },
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
