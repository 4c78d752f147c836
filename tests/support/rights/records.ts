import { v7 as uuidv7 } from "uuid";
import { SYSTEM } from "#lib/actor";
import { addMilestone, updateMilestone } from "#lib/community/commands";
import { asJson, db } from "#lib/infra/db";
import { createSeries } from "#lib/series/commands";
import { getSiteText } from "#lib/site/queries";
import { setYearFocus } from "#lib/themes/commands";
import { createZone } from "#lib/zone-register/commands";
import { SECRET } from "#tests/support/rights/fixtures";

// What the registers hold that no other test makes by itself.

export function aSeries() {
  return createSeries(SYSTEM, { title: SECRET, description: "Un ciclo.", demonstration: false });
}

export const MILESTONE = {
  title: SECRET,
  description: "Una tappa.",
  startsOn: "2021-01-01",
  precision: "day",
} as const;

export function aMilestone() {
  const milestone = { ...MILESTONE, endsOn: null, sourceNote: null, demonstration: false };
  return addMilestone(SYSTEM, milestone);
}

/** One that said something else before. */
export async function aChangedMilestone() {
  const { id } = await aMilestone();
  const title = "Un’altra tappa";
  const change = { ...MILESTONE, title, endsOn: null, sourceNote: null };
  return { id, title, ...(await updateMilestone(SYSTEM, { ...change, id, version: 1 })) };
}

const COMMUNITY = { kind: "site_text", recordId: "comunita" } as const;

/** Somebody's change of a standing text; of each text only one waits. */
export async function aProposal(authorId: string, state: "waiting" | "withdrawn" = "waiting") {
  await db().siteProposal.deleteMany({ where: COMMUNITY });
  const { title, body, version } = await getSiteText(SYSTEM, "comunita");
  const document = asJson({ title, body, lead: `${SECRET} ${uuidv7()}` });
  const { id } = await db().siteProposal.create({
    data: { ...COMMUNITY, document, baseVersion: version, authorId, state },
    select: { id: true },
  });
  return { id, version: 1, liveVersion: version };
}

let year = 1900;
/** A year of which nothing is said yet. */
export function aYear(): number {
  year += 1;
  return year;
}

export async function aFocus(): Promise<{ year: number }> {
  const focus = { year: aYear(), title: SECRET, description: "Il tema.", thematicAreaId: null };
  await setYearFocus(SYSTEM, focus);
  return { year: focus.year };
}

let tileColumn = -1;
/** A zone as its form says it, on a tile that no other has. */
export async function zoneFields() {
  tileColumn += 1;
  const authority = await db().healthAuthority.findFirstOrThrow({ select: { id: true } });
  return {
    name: `Zona inventata ${uuidv7()}`,
    healthAuthorityId: authority.id,
    tileRow: 13,
    tileColumn,
  };
}

/** A zone, and what its form sends when nothing is changed. */
export async function aZone() {
  const fields = await zoneFields();
  const { id } = await createZone(SYSTEM, {
    ...fields,
    aliases: [],
    societyName: null,
    sourceNote: null,
    neighbourIds: [],
    municipalities: [],
    validFrom: "2030-01-01",
  });
  return { ...fields, id, version: 1 };
}
