import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface HeardMail {
  to: string[];
  text: string;
}

/** A mail server that keeps what it is given. */
export async function startSmtpPeer() {
  const mails: HeardMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // As a real one does, it says to whom.
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith("rifiutata@") ? new Error(`No such user <${address}>`) : null),
    disabledCommands: ["STARTTLS"],
    onData: async (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({ to, text: decoded(Buffer.concat(await stream.toArray()).toString("latin1")) });
      done();
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((ready) => listening.once("listening", ready));
  const { port } = listening.address() as AddressInfo;

  const to = (address: string) => mails.filter((mail) => mail.to.includes(address));
  return {
    url: `smtp://127.0.0.1:${port}`,
    to,
    /**
     * The link in the mail of this number by which somebody comes in, once it has arrived. Whether
     * those who decide are told of something before they have decided is a matter of moments.
     */
    link: async (address: string, number = 1) => {
      const until = Date.now() + 30_000;
      for (;;) {
        const links = to(address).flatMap(
          ({ text }) => /https?:\S+\/accedi\S*/.exec(text)?.[0] ?? [],
        );
        const found = links[number - 1];
        if (found) return found;
        if (Date.now() > until) throw new Error(`No mail number ${number} to ${address}`);
        await new Promise((later) => setTimeout(later, 100));
      }
    },
    stop: () => new Promise<void>((ended) => server.close(() => ended())),
  };
}

/** The text of a message of one part, as nodemailer writes it. */
function decoded(message: string): string {
  const [head = "", ...body] = message.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/^content-transfer-encoding: base64/im.test(head)) {
    return Buffer.from(text, "base64").toString();
  }
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
