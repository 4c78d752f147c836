import { Readable } from "node:stream";
import { holderOf, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { approveMaterial } from "#lib/offer-decisions/commands";
import { proposeFile, proposeVersion } from "#lib/offers/commands";
import type { PlaceInput } from "#lib/placements/schema";
import { atMeeting, makeMeeting } from "#tests/support/factories";
import { pptx } from "#tests/support/office-files";
import { aMember, SECRET } from "#tests/support/rights/fixtures";

// What members propose, in the states in which only the rights are in the way.

let made = 0;

async function aSentFile() {
  made += 1;
  const bytes = pptx(`proposed ${made}`);
  return { incoming: await receiveFile(Readable.from([bytes]), bytes.length), name: "scheda.pptx" };
}

/** Something that waits for a decision: for a meeting, unless it is said where; by somebody or by one given. */
export async function aProposal(given: { labId?: string; by?: string } = {}) {
  const places: PlaceInput[] = given.labId
    ? [{ kind: "lab", id: given.labId }]
    : [...atMeeting((await makeMeeting()).id)];
  const proposer = holderOf(given.by ?? (await aMember()).id);
  made += 1;
  const { id } = await proposeFile(proposer, {
    title: `${SECRET} ${made}`,
    kind: "document",
    places,
    file: await aSentFile(),
  });
  return { id, version: "1" };
}

/** What stands at a public meeting, for everybody. */
export async function anAccepted() {
  const { id, version } = await aProposal();
  await approveMaterial(SYSTEM, { id, version });
  return { id, version: "2" };
}

/** A corrected file of it that waits for a decision. */
export async function aProposedVersion(given: { labId?: string; by?: string } = {}) {
  const { id, version } = await aProposal(given);
  await approveMaterial(SYSTEM, { id, version });
  const proposer = holderOf(given.by ?? (await aMember()).id);
  await proposeVersion(proposer, { id, file: await aSentFile() });
  const waiting = { materialId: id, state: "proposed" } as const;
  const { id: versionId } = await db().materialVersion.findFirstOrThrow({
    where: waiting,
    select: { id: true },
  });
  return { id, versionId };
}
