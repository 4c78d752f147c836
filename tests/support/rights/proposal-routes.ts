import { db } from "#lib/infra/db";
import { makeMeeting } from "#tests/support/factories";
import { pptx } from "#tests/support/office-files";
import { described } from "#tests/support/rights/attached";
import { SECRET } from "#tests/support/rights/fixtures";
import { anAccepted, aProposal } from "#tests/support/rights/proposed";
import { SIGNED_IN, STAFF } from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";

function sentForm(fields: Record<string, string>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
}

let made = 0;

/** Under a title that nothing has. */
function aDescription() {
  made += 1;
  return { ...described("slides", ""), title: `${SECRET} mandato ${made}` };
}

function withFile(fields: Record<string, string>): FormData {
  const sent = sentForm(fields);
  const bytes = new Uint8Array(pptx(`sent ${performance.now()}`));
  sent.set("file", new File([bytes], "diapositive.pptx"));
  return sent;
}

/** Where members propose, and where they and those who decide follow it. */
export const PROPOSAL_ROUTES: RouteRow[] = [
  { route: "/area/materiali", may: SIGNED_IN },
  {
    route: "/area/materiali/[id]",
    what: "proposed for a meeting",
    may: STAFF,
    at: async () => `/area/materiali/${(await aProposal()).id}`,
  },
  {
    route: "/area/materiali/[id]",
    what: "proposed for «own» lab",
    may: ["coordinator", ...STAFF],
    at: async ({ labId }) => `/area/materiali/${(await aProposal({ labId })).id}`,
  },
  {
    route: "/area/materiali/[id]",
    what: "that everybody sees",
    may: SIGNED_IN,
    at: async () => `/area/materiali/${(await anAccepted()).id}`,
  },
  {
    route: "/redazione/materiali",
    may: STAFF,
    at: async () => {
      await aProposal();
      return "/redazione/materiali";
    },
  },
  {
    route: "/redazione/materiali/[id]",
    what: "that is proposed",
    may: STAFF,
    at: async () => `/redazione/materiali/${(await aProposal()).id}`,
  },
  {
    route: "/incontri/[slug]/materiali/proponi",
    may: SIGNED_IN,
    at: async () => `/incontri/${(await makeMeeting()).slug}/materiali/proponi`,
  },
  {
    route: "/laboratori/[slug]/proponi",
    may: SIGNED_IN,
    at: async ({ labId: id }) => {
      const { slug } = await db().lab.findUniqueOrThrow({ where: { id }, select: { slug: true } });
      return `/laboratori/${slug}/proponi`;
    },
  },
  {
    route: "/api/offers",
    method: "POST",
    may: SIGNED_IN,
    body: () => withFile(aDescription()),
    at: async () => `/api/offers?incontro=${(await makeMeeting()).slug}`,
    writes: { table: "MaterialVersion", to: /^led to .area.materiali$/ },
  },
  {
    route: "/api/offers/[id]",
    method: "POST",
    what: "somebody else's",
    may: [],
    body: () => sentForm({ ...aDescription(), version: "1" }),
    at: async () => `/api/offers/${(await aProposal()).id}`,
  },
  {
    route: "/api/offers/[id]/versions",
    method: "POST",
    may: SIGNED_IN,
    body: () => withFile({}),
    at: async () => `/api/offers/${(await anAccepted()).id}/versions`,
    writes: { table: "MaterialVersion", to: /^led to .area.materiali$/ },
  },
];
