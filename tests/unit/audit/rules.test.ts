import { expect, test } from "vitest";
import {
  AUDIT_GROUP_LABELS,
  type AuditGroup,
  actionsOf,
  auditActionLabel,
} from "#lib/audit/messages";
import { changesOf, readAuditQuery, readCursor, writeCursor } from "#lib/audit/rules";
import { auditFiltersSchema } from "#lib/audit/schema";

const ROME = "Europe/Rome";
const ID = "0198b9a0-0000-7000-8000-000000000001";

test("an address becomes filters, its days those of the territory, the last one whole", () => {
  const asked = { chi: ID, azione: "meeting.publish", tipo: "meeting", dal: "2021-03-12" };
  expect(readAuditQuery({ ...asked, al: "2021-03-12", dopo: "x" }, ROME)).toEqual({
    query: { ...asked, al: "2021-03-12" },
    filters: {
      accountId: ID,
      action: "meeting.publish",
      entityKind: "meeting",
      from: new Date("2021-03-11T23:00:00Z"),
      before: new Date("2021-03-12T23:00:00Z"),
    },
    unread: [],
  });
  expect(readAuditQuery({ chi: "portale", azione: "" }, ROME).filters).toEqual({ bySystem: true });
});

test("what cannot be read is left out and named", () => {
  const asked = {
    chi: "Ada",
    azione: "Meeting!",
    tipo: "gatto",
    oggetto: "x".repeat(101),
    dal: "2021-02-30",
    al: "ieri",
  };
  const { query, filters, unread } = readAuditQuery(asked, ROME);
  expect([query, filters]).toEqual([{}, {}]);
  expect(unread).toEqual(["chi", "azione", "tipo", "oggetto", "dal", "al"]);
});

test("the place of a page survives its address", () => {
  const cursor = { at: new Date("2021-03-12T10:00:00.123Z"), id: ID };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const text of [undefined, "", "ieri~1", `${cursor.at.toISOString()}~x`]) {
    expect(readCursor(text)).toBeUndefined();
  }
});

test("only what changed is told, and nothing of what was and is not there", () => {
  expect(changesOf({ state: "active", roles: [] }, { state: "disabled", roles: [] })).toEqual([
    { name: "state", before: "active", after: "disabled" },
  ]);
  expect(changesOf({ roles: ["admin"] }, { roles: [] })).toHaveLength(1);
  expect(changesOf(null, { slug: "a", roles: [], zoneId: null })).toEqual([
    { name: "slug", before: undefined, after: "a" },
  ]);
  expect(changesOf(null, null)).toEqual([]);
});

test("every group has its actions, in Italian, and each can be filtered by", () => {
  const groups = Object.keys(AUDIT_GROUP_LABELS) as AuditGroup[];
  for (const group of groups) {
    const actions = actionsOf(group);
    expect(actions.length, group).toBeGreaterThan(0);
    for (const { action, label } of actions) {
      expect(auditFiltersSchema.safeParse({ action }).success, action).toBe(true);
      expect(auditActionLabel(action)).toBe(label);
      expect(label).not.toContain(".");
    }
  }
  expect(auditActionLabel("something.old")).toBe("something.old");
});
