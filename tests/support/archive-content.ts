import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { SYSTEM } from "#lib/actor";
import { loadContent } from "#lib/cli/content";
import { JOBS } from "#lib/cli/job-list";
import { addFile } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { enqueue, prepareJobs } from "#lib/infra/jobs";
import { INVITATION_MAIL } from "#lib/invitations/rules";
import { SIGN_IN_MAIL } from "#lib/sign-in/rules";
import { makeAccount, makePerson, makePicture } from "#tests/support/factories";

/** Keeps a content and names it; answers its hash. */
export async function nameContent(bytes: Buffer, name = "prova.pdf"): Promise<string> {
  const { size, sha256, path } = await receiveFile(Readable.from([bytes]), bytes.length);
  await (await fileStore()).keep({ size, sha256, path });
  const facts = { sha256, size, mediaType: "application/pdf", name };
  await inTransaction(undefined, (tx) => addFile(SYSTEM, facts, tx));
  return sha256;
}

/** What COPY has signs of its own for, and what a change of encoding would show. */
export const ODD_TEXTS = [
  "tab\there",
  "",
  "line\nbreak",
  "back\\slash",
  "\\N",
  "\\.",
  "«è» 😀 \u202e",
  "'\"",
];

/** Content of every sort, in the database and the store of this test. */
export async function fillInstallation(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? "";
  await prepareJobs(databaseUrl, JOBS);
  await loadContent({ demo: true, territory: "toscana" });
  for (const biography of ODD_TEXTS) {
    const { id } = await makePerson();
    await db().person.update({ where: { id }, data: { biography } });
  }
  for (const size of [1, 511, 512, 513, 300_000]) await nameContent(randomBytes(size));
  // It goes to a bucket in parts; and one content has two names.
  const large = randomBytes(9_000_000);
  await nameContent(large, "grande.pdf");
  await nameContent(large, "di nuovo.pdf");
  await makePicture();
  const { id: accountId } = await makeAccount({});
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db().session.create({ data: { accountId, tokenHash: "hash of a session", expiresAt } });
  await inTransaction(undefined, async (tx) => {
    await enqueue(tx, INVITATION_MAIL, { invitationId: crypto.randomUUID() });
    await enqueue(tx, SIGN_IN_MAIL, { email: "qualcuno@comunita.example", callbackUrl: "/area" });
  });
}
