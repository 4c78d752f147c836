import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { getMeeting, getParticipation } from "#lib/published-meetings/queries";
import { account } from "#tests/support/actors";
import { makeDraftMeeting, makeMeeting } from "#tests/support/factories";

const JOIN = "https://riunioni.example/stanza";
const TO_COME = { status: "planned", day: "2999-01-01", joinUrl: JOIN } as const;

test("the way into a meeting to come is for whoever is signed in, and on no public page", async () => {
  const { slug } = await makeMeeting(TO_COME);
  expect(await getParticipation(account(), slug)).toMatchObject({
    state: "open",
    joinUrl: JOIN,
    can: { join: true },
  });
  expect(await getParticipation(ANONYMOUS, slug)).toMatchObject({
    state: "open",
    joinUrl: null,
    can: { join: false },
  });
  expect(JSON.stringify(await getMeeting(ANONYMOUS, slug))).not.toContain(JOIN);
});

test("a meeting that was called off, or is over, has no way in for anybody", async () => {
  const cases = [
    [{ ...TO_COME, status: "postponed" }, "postponed"],
    [{ ...TO_COME, status: "cancelled" }, "cancelled"],
    [{ ...TO_COME, day: "2021-03-12" }, "over"],
    [{ ...TO_COME, day: "2021-03-12", status: "held" }, "over"],
  ] as const;
  for (const [input, state] of cases) {
    const { slug } = await makeMeeting(input);
    expect(await getParticipation(account(), slug)).toMatchObject({ state, joinUrl: null });
  }
});

test("a draft is no meeting yet", async () => {
  const { slug } = await makeDraftMeeting(TO_COME);
  for (const actor of [ANONYMOUS, account({ roles: ["newsroom"] })]) {
    await expect(getParticipation(actor, slug)).rejects.toMatchObject({ code: "not_found" });
  }
});
