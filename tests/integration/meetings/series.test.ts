import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { bulkContext, insertMeetings } from "#lib/cli/bulk-meetings";
import { seededRandom } from "#lib/cli/random";
import { listMeetings } from "#lib/published-meetings/queries";
import { createSeries } from "#lib/series/commands";
import { meetingDocument } from "#tests/support/factories";

test("a long series is listed to its end", async () => {
  const { id: seriesId } = await createSeries(SYSTEM, {
    title: "Ciclo lungo",
    description: "Prova.",
    demonstration: true,
  });
  const documents = Array.from({ length: 510 }, (_, n) =>
    meetingDocument({ seriesId, day: `${1500 + n}-03-12` }),
  );
  await insertMeetings(documents, await bulkContext(documents), seededRandom(1), new Set());
  const meetings = await listMeetings(ANONYMOUS, { seriesId }, { order: "asc" });
  expect(meetings).toHaveLength(documents.length);
  expect(meetings.at(-1)?.day).toBe("2009-03-12");
});
