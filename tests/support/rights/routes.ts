import { editorPath } from "#lib/editorial/rules";
import { makeMeeting } from "#tests/support/factories";
import { FEEDBACK_ROUTES } from "#tests/support/rights/feedback-routes";
import { FILE_ROUTES } from "#tests/support/rights/file-routes";
import { aMember, SECRET } from "#tests/support/rights/fixtures";
import { MATERIAL_ROUTES } from "#tests/support/rights/material-routes";
import { aDraft } from "#tests/support/rights/pages-at-work";
import { PROPOSAL_ROUTES } from "#tests/support/rights/proposal-routes";
import { REGISTER_ROUTES } from "#tests/support/rights/register-routes";
import { ROLES, type Role, SIGNED_IN, SIGNED_OUT, STAFF } from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";

const isStaff = (role: Role) => (STAFF as readonly Role[]).includes(role);

export const ROUTES: RouteRow[] = [
  {
    route: "/accedi",
    may: SIGNED_OUT,
    signedIn: (role) => `led to ${isStaff(role) ? "/redazione" : "/area"}`,
  },
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
      route: editorPath({ kind, id: "[id]" }) + end,
      may: STAFF,
      at: async () => editorPath({ kind, id: (await aDraft(kind)).id }) + end,
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
    route: "/redazione/suggerimenti/nomi",
    may: STAFF,
    at: () => "/redazione/suggerimenti/nomi?registro=persone&q=ad",
  },
  {
    route: "/area/laboratori/[id]/nomi",
    may: ["coordinator", ...STAFF],
    at: ({ labId }) => `/area/laboratori/${labId}/nomi?registro=persone&q=ad`,
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
  ...REGISTER_ROUTES,
  ...FEEDBACK_ROUTES,
  ...FILE_ROUTES,
  ...MATERIAL_ROUTES,
  ...PROPOSAL_ROUTES,
];
