import { v7 as uuidv7 } from "uuid";
import { SYSTEM } from "#lib/actor";
import { archiveMilestone } from "#lib/community/commands";
import { archiveRecord } from "#lib/registers/commands";
import { getSite, getSiteText } from "#lib/site/queries";
import { archiveYearFocus } from "#lib/themes/commands";
import {
  makeAccount,
  makeLab,
  makeOrganisation,
  makePerson,
  makeTheme,
} from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import {
  aChangedMilestone,
  aFocus,
  aMilestone,
  aProposal,
  aSeries,
  aYear,
  aZone,
  MILESTONE,
  zoneFields,
} from "#tests/support/rights/records";
import { STAFF } from "#tests/support/rights/roles";

type Typed = Record<string, string | number | null>;

/** Numbers as forms send them, and nothing for what has no value. */
const typed = (fields: Typed) => {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return form(Object.fromEntries(given.map(([name, value]) => [name, String(value)])));
};

const PROPOSALS = "redazione/registri/testi/proposal-actions";

const FIRST = { version: 1 };

/** A record that is new, and one that is there: the form of both is the same. */
const newAndOld = (
  action: string,
  fields: () => Typed | Promise<Typed>,
  make: () => Promise<{ id: string }>,
): ActionRow[] => [
  {
    action: `redazione/registri/${action}`,
    what: "a new one",
    may: STAFF,
    send: async () => typed(await fields()),
  },
  {
    action: `redazione/registri/${action}`,
    what: "one that is there",
    may: STAFF,
    send: async () => typed({ ...(await fields()), ...FIRST, id: (await make()).id }),
  },
];

const labFields = {
  title: "Un laboratorio",
  summary: "In breve.",
  aims: "Provare.",
  startsOn: "2021-09-01",
  precision: "day",
};

const merging = async (make: () => Promise<{ id: string }>) => ({
  ...{ keptId: (await make()).id, keptVersion: 1 },
  ...{ mergedId: (await make()).id, mergedVersion: 1, confirmed: "true" },
});

const RECORDS = { person: makePerson, lab: makeLab } as const;
type Kind = keyof typeof RECORDS;
const ofEachKind = (row: (kind: Kind) => ActionRow): ActionRow[] =>
  (["person", "lab"] as const).map((kind) => ({ ...row(kind), what: kind }));

/** What is kept in registers, and the texts of the portal. */
export const REGISTERS: ActionRow[] = [
  ...newAndOld(
    "temi/saveThemeAction",
    () => ({ name: `Tema ${uuidv7()}`, position: 1 }),
    () => makeTheme(),
  ),
  ...newAndOld(
    "persone/savePersonAction",
    () => ({ givenName: "Ada", familyName: `Inventata ${uuidv7()}`, confirmed: "true" }),
    () => makePerson(),
  ),
  ...newAndOld(
    "enti/saveOrganisationAction",
    () => ({ name: `Ente ${uuidv7()}`, kind: "other", confirmed: "true" }),
    () => makeOrganisation(),
  ),
  ...newAndOld("cicli/saveSeriesAction", () => ({ title: "Un ciclo", description: "." }), aSeries),
  ...newAndOld("tappe/saveMilestoneAction", () => MILESTONE, aMilestone),
  {
    action: "redazione/registri/laboratori/saveLabAction",
    what: "a new one",
    may: STAFF,
    send: ({ zoneId }) => typed({ ...labFields, zoneIds: zoneId }),
  },
  {
    action: "redazione/registri/laboratori/saveLabAction",
    what: "one that is there",
    may: STAFF,
    send: async ({ zoneId }) => {
      const { id } = await makeLab({ zoneIds: [zoneId] });
      return typed({ ...labFields, zoneIds: zoneId, id, ...FIRST });
    },
  },
  {
    action: "redazione/registri/tappe/archiveMilestoneAction",
    may: STAFF,
    send: async () => typed({ id: (await aMilestone()).id, ...FIRST }),
  },
  {
    action: "redazione/registri/tappe/unarchiveMilestoneAction",
    may: STAFF,
    send: async () => {
      const { id } = await aMilestone();
      await archiveMilestone(SYSTEM, { id, ...FIRST });
      return typed({ id, version: 2 });
    },
  },
  {
    action: "redazione/registri/anni/saveFocusAction",
    may: STAFF,
    send: () => typed({ year: aYear(), version: 0, title: "Un tema", description: "Quale." }),
  },
  {
    action: "redazione/registri/anni/archiveFocusAction",
    may: STAFF,
    send: async () => typed({ ...(await aFocus()), ...FIRST }),
  },
  {
    action: "redazione/registri/anni/unarchiveFocusAction",
    may: STAFF,
    send: async () => {
      const { year } = await aFocus();
      await archiveYearFocus(SYSTEM, { year, ...FIRST });
      return typed({ year, version: 2 });
    },
  },
  {
    action: "redazione/registri/version-actions/restoreVersionAction",
    may: STAFF,
    send: async () => typed({ kind: "milestone", ...(await aChangedMilestone()), number: 1 }),
  },
  {
    action: "redazione/registri/version-actions/purgeVersionsAction",
    may: ["admin"],
    send: async () => {
      const { id, title } = await aChangedMilestone();
      return typed({ kind: "milestone", id, confirmation: title, reason: "richiesta" });
    },
  },
  {
    action: "redazione/registri/zone/saveZoneAction",
    what: "a new one",
    may: STAFF,
    send: async () => typed({ ...(await zoneFields()), validFrom: "2030-01-01" }),
  },
  {
    action: "redazione/registri/zone/saveZoneAction",
    what: "one that is there",
    may: STAFF,
    send: async () => typed(await aZone()),
  },
  ...ofEachKind((kind) => ({
    action: "redazione/registri/archiveAction",
    may: STAFF,
    send: async () => typed({ kind, id: (await RECORDS[kind]()).id, ...FIRST }),
  })),
  ...ofEachKind((kind) => ({
    action: "redazione/registri/unarchiveAction",
    may: STAFF,
    send: async () => {
      const { id } = await RECORDS[kind]();
      return typed({ kind, id, ...(await archiveRecord(SYSTEM, { kind, id, ...FIRST })) });
    },
  })),
  {
    action: "redazione/registri/merge-actions/mergePeopleAction",
    may: STAFF,
    send: async () => typed(await merging(() => makePerson())),
  },
  {
    action: "redazione/registri/merge-actions/mergeOrganisationsAction",
    may: STAFF,
    send: async () => typed(await merging(() => makeOrganisation())),
  },
  {
    action: "redazione/registri/merge-actions/mergeOrganisationsAction",
    what: "of which one has accounts",
    may: ["admin"],
    send: async () => {
      const fields = await merging(() => makeOrganisation());
      await makeAccount({ referentOf: [fields.mergedId] });
      return typed(fields);
    },
  },
  {
    action: "redazione/registri/testi/saveSiteAction",
    may: STAFF,
    send: async () => {
      const {
        updatedAt: _at,
        demonstration: _is,
        secondPerson: _needs,
        ...site
      } = await getSite(SYSTEM);
      return typed(site);
    },
  },
  {
    action: "redazione/registri/testi/saveSiteTextAction",
    may: STAFF,
    send: async () => {
      const { title, lead, body, version } = await getSiteText(SYSTEM, "comunita");
      return typed({ key: "comunita", title, lead, body: JSON.stringify(body), version });
    },
  },
  {
    action: `${PROPOSALS}/publishProposalAction`,
    may: STAFF,
    send: async () => typed(await aProposal((await makeAccount()).id)),
  },
  {
    action: `${PROPOSALS}/sendProposalBackAction`,
    may: STAFF,
    send: async () => typed({ ...(await aProposal((await makeAccount()).id)), text: "No." }),
  },
  ...(["withdraw", "discard"] as const).flatMap((verb): ActionRow[] => {
    const action = `${PROPOSALS}/${verb}ProposalAction`;
    const state = verb === "discard" ? "withdrawn" : "waiting";
    const send = async (authorId: string) => typed(await aProposal(authorId, state));
    return [
      { action, what: "one’s own", may: STAFF, send: ({ caller }) => send(caller) },
      {
        action,
        what: "somebody else’s",
        may: [],
        send: async () => send((await makeAccount()).id),
      },
    ];
  }),
  {
    // Left empty: others publish here what they wrote themselves.
    action: "redazione/impostazioni/saveSettingsAction",
    may: ["admin"],
    send: () => form({}),
  },
  ...["an organisation", "the portal"].map((what) => ({
    action: "redazione/impostazioni/setQuotaAction",
    what,
    may: ["admin" as const],
    send: ({ organisationId }: { organisationId: string }) =>
      form({ ownerId: what === "the portal" ? "" : organisationId, gigabytes: "30" }),
  })),
];
