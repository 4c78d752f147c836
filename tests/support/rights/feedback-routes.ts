import { makeDraftMeeting } from "#tests/support/factories";
import { SECRET } from "#tests/support/rights/fixtures";
import { aDraft } from "#tests/support/rights/pages-at-work";
import { aComment, aDataReport, anObstacle } from "#tests/support/rights/reports-received";
import { ROLES, STAFF } from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";

/** What readers send, and what goes for good. */
export const FEEDBACK_ROUTES: RouteRow[] = [
  ...["/accessibilita/segnala", "/valuta", "/segnala"].map((route) => ({
    route,
    may: ROLES,
    // The form says what there is to report on a page: of one that is not public, nothing.
    told: [],
    at: async () => {
      const { slug } = await makeDraftMeeting({ title: SECRET });
      return `${route}?${new URLSearchParams({ pagina: `/incontri/${slug}` })}`;
    },
  })),
  { route: "/redazione/segnalazioni", may: STAFF },
  { route: "/redazione/segnalazioni/accessibilita", may: STAFF },
  {
    route: "/redazione/segnalazioni/accessibilita/[id]",
    may: STAFF,
    at: async () => `/redazione/segnalazioni/accessibilita/${(await anObstacle()).id}`,
  },
  { route: "/redazione/segnalazioni/dati", may: STAFF },
  {
    route: "/redazione/segnalazioni/dati/[id]",
    may: STAFF,
    at: async () => `/redazione/segnalazioni/dati/${(await aDataReport()).id}`,
  },
  {
    route: "/redazione/segnalazioni/valutazioni",
    may: STAFF,
    at: async () => {
      await aComment();
      return "/redazione/segnalazioni/valutazioni";
    },
  },
  { route: "/redazione/eliminazioni", may: ["admin"] },
  {
    route: "/redazione/eliminazioni/[genere]/[id]",
    may: ["admin"],
    at: async () => `/redazione/eliminazioni/incontri/${(await aDraft("meeting")).id}`,
  },
];
