import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import {
  type AuditListItem,
  findSubjectName,
  listAudit,
  listAuditActors,
} from "#lib/audit/queries";
import { db } from "#lib/infra/db";
import { createMeeting } from "#lib/meetings/commands";
import { account } from "#tests/support/actors";
import { makeAccount, makeColleague, makeTheme, meetingDocument } from "#tests/support/factories";

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
    ["account.create", null, "Ada Bianchi"],
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
  expect(await asked({ before: new Date("2999-01-01") })).toHaveLength(4);
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
  expect(seen).toEqual(["account.disable", "theme.create", "meeting.create", "account.create"]);
});

test("the newsroom reads what concerns content, members nothing", async () => {
  const read = actions(await listAudit(NEWSROOM, {}, ALL));
  expect(read).toContain("meeting.create");
  expect(read).not.toContain("account.disable");
  expect(actions(await listAudit(NEWSROOM, { entityKind: "account" }, ALL))).toEqual([]);
  const admin = account({ roles: ["admin"] });
  expect(actions(await listAudit(admin, { entityKind: "account" }, ALL))).toHaveLength(2);
  for (const actor of [ANONYMOUS, account(), account({ referentOf: ["x"] })]) {
    await expect(listAudit(actor, {}, ALL)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("those who did something are offered by name, and their values have names", async () => {
  const names = async (actor: typeof NEWSROOM) =>
    (await listAuditActors(actor)).map(({ name }) => name);
  const eva = await makeColleague("Eva Rossi", []);
  const ofAccounts = { entityKind: "account", entityId: eva.accountId } as const;
  await recordAudit(eva, { action: "account.sign_in", ...ofAccounts }, db());
  expect(await names(NEWSROOM)).toEqual(["Ada Bianchi"]);
  expect(await names(account({ roles: ["admin"] }))).toEqual(["Ada Bianchi", "Eva Rossi"]);
  await expect(listAuditActors(account())).rejects.toMatchObject({ code: "not_found" });
  // Two of one name are told apart by their address.
  const other = await makeAccount({ name: "Eva Rossi", email: "eva@altro.example" });
  await recordAudit(other.actor, { action: "account.sign_in", ...ofAccounts }, db());
  const offered = await names(account({ roles: ["admin"] }));
  expect(offered).toHaveLength(3);
  expect(offered).toContain("Eva Rossi (eva@altro.example)");
  expect(offered).not.toContain("Eva Rossi");

  const scheduled = { scheduledById: ada.accountId };
  const entry = { action: "meeting.publish", entityKind: "meeting", entityId: meetingId } as const;
  await recordAudit(SYSTEM, { ...entry, after: scheduled }, db());
  const { names: called } = await listAudit(SYSTEM, { entityId: meetingId }, ALL);
  expect(called.get(ada.accountId)).toBe("Ada Bianchi");
  expect(await findSubjectName(NEWSROOM, meetingId)).toBe("Un incontro");
  await expect(findSubjectName(account(), meetingId)).rejects.toMatchObject({ code: "not_found" });
});
