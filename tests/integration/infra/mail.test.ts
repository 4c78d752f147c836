import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMail } from "#lib/infra/mail";
import { startSmtpPeer } from "#tests/support/smtp-peer";

let peer: Awaited<ReturnType<typeof startSmtpPeer>>;
beforeAll(async () => {
  peer = await startSmtpPeer();
  process.env.SMTP_URL = peer.url;
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  await peer.stop();
});

const mail = { subject: "Prova", text: "Un messaggio." };

test("a mail that is refused says why, and not whom it was for", async () => {
  await sendMail({ to: "accolta@comune.prova.it", ...mail });
  expect(peer.to("accolta@comune.prova.it")).toHaveLength(1);
  const refused = await sendMail({ to: "rifiutata@comune.prova.it", ...mail }).catch((e) => e);
  expect(refused).toBeInstanceOf(Error);
  expect(refused.message).toBe("The mail was not sent: EENVELOPE RCPT TO 550");
  // As the queue keeps it, with all that hangs on it.
  const kept = JSON.stringify(refused, Object.getOwnPropertyNames(refused));
  expect(kept).not.toContain("rifiutata");
  expect(refused.cause).toBeUndefined();
});
