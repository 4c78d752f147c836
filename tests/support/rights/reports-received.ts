import { v7 as uuidv7 } from "uuid";
import { SYSTEM } from "#lib/actor";
import { decideDataReport } from "#lib/data-reports/commands";
import { closeReport } from "#lib/feedback/commands";
import { db } from "#lib/infra/db";
import { makeMeeting } from "#tests/support/factories";
import { freshEmail, SECRET } from "#tests/support/rights/fixtures";

// What readers send, as it waits for the newsroom: sending it is limited, so these are rows.

export async function anObstacle() {
  const data = { id: uuidv7(), page: "/zone", text: SECRET, email: freshEmail() };
  const { id } = await db().accessibilityReport.create({ data, select: { id: true } });
  return { id, version: "1" };
}

export async function aClosedObstacle() {
  const open = await anObstacle();
  await closeReport(SYSTEM, { ...open, outcome: "dismissed", answer: "Non c’è un ostacolo." });
  return { ...open, version: "2" };
}

export async function aComment() {
  const data = { page: "/zone", useful: false, comment: SECRET };
  return db().pageRating.create({ data, select: { id: true } });
}

/** About a public meeting that is not hidden. */
export async function aDataReport() {
  const title = `Incontro ${uuidv7()}`;
  const meeting = await makeMeeting({ title });
  const item = { itemKind: "meeting", itemId: meeting.id, hides: false } as const;
  const data = { id: uuidv7(), page: `/incontri/${meeting.slug}`, text: SECRET, ...item };
  const { id } = await db().dataReport.create({ data, select: { id: true } });
  return { id, version: "1", title };
}

export async function aDecidedDataReport() {
  const { title: _title, ...open } = await aDataReport();
  await decideDataReport(SYSTEM, { ...open, ...DECISION });
  return { ...open, version: "2" };
}

export const DECISION = { outcome: "unfounded", answer: "Non è un dato personale." } as const;
