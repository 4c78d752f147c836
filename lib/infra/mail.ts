import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { settings } from "#lib/infra/env";

export interface Mail {
  to: string;
  subject: string;
  /** Plain text: links in it are opened as they are. */
  text: string;
}

/** Domains that exist nowhere (RFC 2606): a server could only send such a mail back. */
const NOWHERE = /\.(example|invalid|test|localhost)$/;

let transport: Transporter | undefined;

/**
 * Sends a mail, or writes it to the outbox where no server is set. For jobs only: in a request the
 * time it takes would tell known addresses from unknown ones.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, DATA_DIR } = settings();
  if (!SMTP_URL || NOWHERE.test(mail.to)) return writeToOutbox(DATA_DIR, mail);
  transport ??= createTransport(SMTP_URL);
  // The address as an object is taken as it is: a text would be read as a list of addresses.
  const addressed = { ...mail, to: { name: "", address: mail.to }, from: sender() };
  await transport.sendMail(addressed).catch((error: unknown) => {
    throw new Error(`The mail was not sent: ${reasonOf(error)}`);
  });
}

/** What a server answers repeats whom the mail was for, and jobs and logs keep what went wrong. */
function reasonOf(error: unknown): string {
  const { code, command, responseCode } = error as Record<string, unknown>;
  return [code, command, responseCode].filter(Boolean).join(" ") || "unknown";
}

function sender(): string {
  const { MAIL_FROM, PUBLIC_URL } = settings();
  return MAIL_FROM ?? `no-reply@${new URL(PUBLIC_URL).hostname}`;
}

const folder = (dataDir: string) => join(dataDir, "outbox");

function writeToOutbox(dataDir: string, { to, subject, text }: Mail) {
  const at = new Date();
  // A message as mail programs open it, and that a person can read as it is (RFC 6532).
  const lines = [
    `From: ${sender()}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString()}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    text,
  ];
  const name = `${at.toISOString().replaceAll(":", "-")}-${randomBytes(3).toString("hex")}.eml`;
  mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 });
  // It holds links that sign in.
  writeFileSync(join(folder(dataDir), name), lines.join("\r\n"), { mode: 0o600, flag: "wx" });
}

/** What lies in the outbox, oldest first. */
export function listOutbox(dataDir: string): (Mail & { file: string; date: string })[] {
  if (!existsSync(folder(dataDir))) return [];
  return readdirSync(folder(dataDir))
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => {
      const file = join(folder(dataDir), name);
      const [head = "", ...body] = readFileSync(file, "utf8").split("\r\n\r\n");
      const field = (wanted: string) => new RegExp(`^${wanted}: (.*)$`, "m").exec(head)?.[1] ?? "";
      return {
        file,
        date: field("Date").trim(),
        to: field("To").trim(),
        subject: field("Subject").trim(),
        text: body.join("\r\n\r\n"),
      };
    });
}
