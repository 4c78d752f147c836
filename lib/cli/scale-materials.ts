import type { SeededRandom } from "#lib/cli/random";
import { db } from "#lib/infra/db";
import { LICENCES } from "#lib/materials/schema";
import type { MeetingDocument } from "#lib/meetings/schema";

const KINDS = ["slides", "slides", "document", "recording", "web_page"] as const;

/** Invents what was presented at meetings that took place: links, at about every third talk. */
export async function insertMaterials(
  meetings: readonly { id: string; document: MeetingDocument }[],
  random: SeededRandom,
): Promise<number> {
  const placed = meetings
    .filter(({ document }) => document.status === "held")
    .flatMap(({ id, document }) =>
      document.talks
        .filter(() => random.chance(0.35))
        .map((talk) => ({ meetingId: id, talk, materialId: random.id() })),
    );
  await db().$transaction(async (tx) => {
    await tx.material.createMany({
      data: placed.map(({ materialId, talk }) => ({
        id: materialId,
        title: talk.title,
        kind: random.pick(KINDS),
        url: `https://archivio.example.org/${materialId}`,
        licence: random.pick(LICENCES),
        demonstration: true,
      })),
    });
    await tx.materialPlacement.createMany({
      data: placed.map(({ meetingId, materialId, talk }) => ({
        id: random.id(),
        meetingId,
        materialId,
        // Some are known to be of the meeting only.
        talkId: random.chance(0.8) ? talk.id : null,
      })),
    });
    await tx.materialOrganisation.createMany({
      data: placed.flatMap(({ materialId, talk }) => {
        const organisationId = talk.speakers[0]?.organisationId;
        return organisationId && random.chance(0.5) ? { materialId, organisationId } : [];
      }),
    });
  });
  return placed.length;
}
