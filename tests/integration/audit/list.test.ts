import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { type AuditListItem, listAudit } from "#lib/audit/queries";
import { db } from "#lib/infra/db";
import { createMeeting } from "#lib/meetings/commands";
import { account } from "#tests/support/actors";
import { makeColleague, makeTheme, meetingDocument } from "#tests/support/factories";

const ALL = { limit: 100 };
const NEWSROOM = account({ roles: ["newsroom"] });
let ada: Awaited<ReturnType<typeof makeColleague>>;
let meetingId: string;

const actions = ({ entries }: { entries: AuditListItem[] }) => entries.map((entry) => entry.action);

beforeAll(async () => {
  ada = await makeColleague("Ada Bianchi");
  ({ id: meetingId } = await createMeeting(ada, {
    document: meetingDocument({ title: "Un incontro" }),
  }));
  await makeTheme();
  await recordAudit(
    SYSTEM,
    { action: "account.disable", entityKind: "account", entityId: ada.accountId },
    db(),
  );
});

test("who did what to what, by name, newest first", async () => {
  const { entries } = await listAudit(SYSTEM, {}, ALL);
  expect(
    entries.map(({ action, actorName, entityName }) => [action, actorName, entityName]),
  ).toEqual([
    ["account.disable", null, "Ada Bianchi"],
    ["theme.create", null, expect.stringContaining("Tema")],
    ["meeting.create", "Ada Bianchi", "Un incontro"],
  ]);
});

test("is searched by who, what, subject and period", async () => {
  const asked = async (filters: Parameters<typeof listAudit>[1]) =>
    actions(await listAudit(SYSTEM, filters, ALL));
  expect(await asked({ accountId: ada.accountId })).toEqual(["meeting.create"]);
  expect(await asked({ bySystem: true, action: "theme" })).toEqual(["theme.create"]);
  expect(await asked({ action: "theme.creat" })).toEqual([]);
  expect(await asked({ entityKind: "meeting", entityId: meetingId })).toEqual(["meeting.create"]);
  expect(await asked({ from: new Date("2999-01-01") })).toEqual([]);
  expect(await asked({ before: new Date("2999-01-01") })).toHaveLength(3);
});

test("pages follow each other without a gap although entries come in", async () => {
  const seen: string[] = [];
  let after: { at: Date; id: string } | undefined;
  do {
    const page = await listAudit(SYSTEM, {}, { limit: 1, ...(after ? { after } : {}) });
    seen.push(...actions(page));
    after = page.next ?? undefined;
    if (seen.length === 1) {
      await recordAudit(SYSTEM, { action: "site.save", entityKind: "site", entityId: "1" }, db());
    }
  } while (after);
  expect(seen).toEqual(["account.disable", "theme.create", "meeting.create"]);
});

test("the newsroom reads what concerns content, members nothing", async () => {
  const read = actions(await listAudit(NEWSROOM, {}, ALL));
  expect(read).toContain("meeting.create");
  expect(read).not.toContain("account.disable");
  expect(actions(await listAudit(NEWSROOM, { entityKind: "account" }, ALL))).toEqual([]);
  const admin = account({ roles: ["admin"] });
  expect(actions(await listAudit(admin, { entityKind: "account" }, ALL))).toHaveLength(1);
  for (const actor of [ANONYMOUS, account(), account({ referentOf: ["x"] })]) {
    await expect(listAudit(actor, {}, ALL)).rejects.toMatchObject({ code: "not_found" });
  }
});
