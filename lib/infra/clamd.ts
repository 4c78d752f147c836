import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { settings } from "#lib/infra/env";

export type ScanAnswer =
  | { verdict: "clean" }
  | { verdict: "infected"; threat: string }
  /** More than it is set to take: it has not looked at all of it. */
  | { verdict: "too_large" };

/** Nobody answered, or said nothing that can be trusted: whether the content is clean is not known. */
export class ScannerUnreachable extends Error {
  constructor(why: string, cause?: unknown) {
    super(`The scanner for viruses gave no verdict: ${why}`, { cause });
    this.name = "ScannerUnreachable";
  }
}

/** A large film takes it minutes, and it says nothing meanwhile. */
const SILENCE_MS = 10 * 60_000;
/** Of a file that is too large it says so at once. */
const SOON_MS = 30_000;

/**
 * Sends content to clamd as it flows out of the store, and hears what it thinks of it. Of what is too
 * large it says so and hangs up, and what is on its way then may take the answer with it: so it is
 * asked once more about that size alone.
 */
export async function scanStream(content: Readable): Promise<ScanAnswer> {
  const sent = { bytes: 0 };
  try {
    return await ask(SILENCE_MS, (socket) => send(content, socket, sent));
  } catch (error) {
    // What the store did not give the scanner said nothing about; who stops reading aborts it.
    if (content.errored && content.errored.name !== "AbortError") throw content.errored;
    const isHungUp = error instanceof ScannerUnreachable && HUNG_UP.has(codeOf(error.cause));
    if (!isHungUp) throw error;
    return await ask(SOON_MS, async (socket) => void socket.write(lengthOf(sent.bytes)));
  } finally {
    content.destroy();
  }
}

const HUNG_UP: ReadonlySet<string | undefined> = new Set(["EPIPE", "ECONNRESET"]);
const codeOf = (cause: unknown) => (cause as { code?: string } | undefined)?.code;

async function ask(
  silenceMs: number,
  tell: (socket: Socket) => Promise<void>,
): Promise<ScanAnswer> {
  const { CLAMD_SOCKET, CLAMD_HOST, CLAMD_PORT } = settings();
  const socket = CLAMD_SOCKET
    ? connect({ path: CLAMD_SOCKET })
    : connect({ host: CLAMD_HOST ?? "127.0.0.1", port: CLAMD_PORT });
  const answer = heard(socket, silenceMs);
  // It may answer before it has heard all: then the rest is not sent.
  const told = once(socket, "connect")
    .then(() => {
      socket.write("zINSTREAM\0");
      return tell(socket);
    })
    .catch(() => socket.destroy());
  try {
    return verdictOf(await answer);
  } finally {
    socket.destroy();
    await told;
  }
}

/** Each piece with its length before it, and nothing after the last. */
async function send(content: Readable, socket: Socket, sent: { bytes: number }): Promise<void> {
  for await (const piece of content as AsyncIterable<Buffer>) {
    sent.bytes += piece.length;
    socket.write(lengthOf(piece.length));
    await written(socket, piece);
    if (socket.destroyed) return;
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Until the system has taken it: an answer that came meanwhile is read first. */
function written(socket: Socket, piece: Buffer): Promise<void> {
  return new Promise((done) => {
    socket.write(piece, () => setImmediate(done));
  });
}

function heard(socket: Socket, silenceMs: number): Promise<string> {
  return new Promise((done, failed) => {
    let [text, problem] = ["", undefined as unknown];
    socket.setTimeout(silenceMs, () => socket.destroy(new Error("It was silent for too long")));
    socket.setEncoding("utf8");
    socket.on("data", (piece: string) => {
      text += piece;
      if (text.includes("\0")) done(text);
    });
    socket.on("error", (error) => {
      problem = error;
    });
    // An answer may be there although the line was cut while more was being sent.
    socket.on("close", () => {
      if (text !== "") done(text);
      else failed(new ScannerUnreachable("the connection was lost", problem));
    });
  });
}

function verdictOf(text: string): ScanAnswer {
  const answer = text.replace(/\0.*$/s, "").trim();
  if (/size limit exceeded/i.test(answer)) return { verdict: "too_large" };
  const [, threat] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (threat?.startsWith("Heuristics.Limits.Exceeded")) return { verdict: "too_large" };
  if (threat) return { verdict: "infected", threat };
  if (answer === "stream: OK") return { verdict: "clean" };
  throw new ScannerUnreachable("it said something else");
}
