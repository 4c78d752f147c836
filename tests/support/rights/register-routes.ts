import { makeLab, makeOrganisation, makePerson, makeTheme } from "#tests/support/factories";
import { SECRET } from "#tests/support/rights/fixtures";
import { aFocus, aMilestone, aSeries, aZone } from "#tests/support/rights/records";
import { STAFF } from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";

const aPerson = () => makePerson({ givenName: SECRET });
const aBody = () => makeOrganisation({ name: SECRET });

/** A list, the form of a new record and that of one that is there. */
const register = (segment: string, id: string, make: () => Promise<string>): RouteRow[] => {
  const base = `/redazione/registri/${segment}`;
  return [
    { route: base, may: STAFF },
    { route: `${base}/nuovo`, may: STAFF },
    { route: `${base}/[${id}]`, may: STAFF, at: async () => `${base}/${await make()}` },
  ];
};

const merge = (segment: string, make: () => Promise<{ id: string }>): RouteRow => {
  const base = `/redazione/registri/${segment}`;
  return {
    route: `${base}/[id]/unisci`,
    may: STAFF,
    at: async () => `${base}/${(await make()).id}/unisci?con=${(await make()).id}`,
  };
};

/** What is kept in registers, and the texts of the portal. */
export const REGISTER_ROUTES: RouteRow[] = [
  { route: "/redazione/registri", may: STAFF },
  { route: "/redazione/portale", may: STAFF },
  ...register("temi", "id", async () => (await makeTheme({ name: SECRET })).id),
  ...register("persone", "id", async () => (await aPerson()).id),
  ...register("enti", "id", async () => (await aBody()).id),
  ...register("laboratori", "id", async () => (await makeLab({ title: SECRET })).id),
  ...register("cicli", "id", async () => (await aSeries()).id),
  ...register("tappe", "id", async () => (await aMilestone()).id),
  ...register("zone", "id", async () => (await aZone()).id),
  ...register("anni", "anno", async () => String((await aFocus()).year)),
  merge("persone", aPerson),
  merge("enti", aBody),
  {
    route: "/redazione/registri/[registro]/[id]/versioni",
    may: STAFF,
    at: async () => `/redazione/registri/persone/${(await aPerson()).id}/versioni`,
  },
  { route: "/redazione/registri/testi", may: STAFF },
  { route: "/redazione/registri/testi/portale", may: STAFF },
  {
    route: "/redazione/registri/testi/[chiave]",
    may: STAFF,
    at: () => "/redazione/registri/testi/comunita",
  },
  { route: "/redazione/impostazioni", may: ["admin"] },
];
