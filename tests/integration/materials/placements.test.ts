import { expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { attachLink } from "#lib/material-keeping/commands";
import { publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import type { TalkDocument } from "#lib/meetings/schema";
import { atMeeting, makeMeeting, meetingDocument, talk } from "#tests/support/factories";

function present(placements: { meetingId: string; talkId: string | null }[]) {
  return attachLink(SYSTEM, {
    title: "Diapositive inventate",
    kind: "slides",
    url: "https://example.org/diapositive",
    places: placements.flatMap(({ meetingId, talkId }) => atMeeting(meetingId, talkId)),
  });
}

async function publishWith(meeting: { id: string; version: number }, talks: TalkDocument[]) {
  const document = meetingDocument({ talks });
  const { version } = await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document,
  });
  return { id: meeting.id, ...(await publishMeeting(SYSTEM, { id: meeting.id, version })) };
}

const placements = (materialId: string) =>
  db().materialPlacement.findMany({
    where: { materialId },
    select: { meetingId: true, talkId: true },
    orderBy: { talkId: { sort: "asc", nulls: "first" } },
  });

test("what was presented at talks that go stays once with the meeting", async () => {
  const [kept, first, second] = [talk(), talk(), talk()];
  const { id, version } = await makeMeeting({ talks: [kept, first, second] });
  const at = (talkId: string | null) => ({ meetingId: id, talkId });
  const [ofMeeting, ofBoth, ofKept] = [
    await present([at(null), at(first.id)]),
    await present([at(first.id), at(second.id)]),
    await present([at(kept.id), at(first.id)]),
  ];
  await publishWith({ id, version }, [kept]);
  expect(await placements(ofMeeting.id)).toEqual([at(null)]);
  expect(await placements(ofBoth.id)).toEqual([at(null)]);
  expect(await placements(ofKept.id)).toEqual([at(null), at(kept.id)]);
});

test("a talk that is brought back has its materials again, once", async () => {
  const [kept, gone] = [talk(), talk()];
  const { id, version } = await makeMeeting({ talks: [kept, gone] });
  const at = (talkId: string | null) => ({ meetingId: id, talkId });
  const [only, ofMeeting] = [await present([at(gone.id)]), await present([at(null), at(gone.id)])];
  const without = await publishWith({ id, version }, [kept]);
  expect(await placements(only.id)).toEqual([at(null)]);
  await publishWith(without, [gone, kept]);
  expect(await placements(only.id)).toEqual([at(gone.id)]);
  expect(await placements(ofMeeting.id)).toEqual([at(null)]);
});

test("a meeting without talks any more keeps its materials", async () => {
  const only = talk();
  const { id, version } = await makeMeeting({ talks: [only] });
  const whole = await present([{ meetingId: id, talkId: null }]);
  const told = await present([{ meetingId: id, talkId: only.id }]);
  await publishWith({ id, version }, []);
  const kept = [{ meetingId: id, talkId: null }];
  expect(await placements(whole.id)).toEqual(kept);
  expect(await placements(told.id)).toEqual(kept);
});

test("a material is placed on a talk of its own meeting only", async () => {
  const said = talk();
  const { id } = await makeMeeting({ talks: [said] });
  const other = await makeMeeting();
  await expect(present([{ meetingId: other.id, talkId: said.id }])).rejects.toMatchObject({
    code: "invalid",
  });
  const material = await present([{ meetingId: id, talkId: said.id }]);
  await expect(
    db().materialPlacement.updateMany({
      where: { materialId: material.id },
      data: { meetingId: other.id },
    }),
  ).rejects.toThrow(/Foreign key/);
});
