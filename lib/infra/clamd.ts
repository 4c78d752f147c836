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

/**
 * A scanner that has heard enough says so and hangs up, and who is still sending may lose its words.
 * One that hung up after as much as this, and is there, did so for that reason.
 */
const ENOUGH_BYTES = 1_000_000;

/** Sends content to clamd as it flows out of the store, and hears what it thinks of it. */
export async function scanStream(content: Readable): Promise<ScanAnswer> {
  const sending = { content, bytes: 0, isWhole: false };
  try {
    return verdictOf(await ask("zINSTREAM\0", sending));
  } catch (error) {
    // What the store did not give the scanner said nothing about; who stops reading aborts it.
    if (content.errored && content.errored.name !== "AbortError") throw content.errored;
    const wasCut = sending.bytes > ENOUGH_BYTES && !sending.isWhole;
    if (wasCut && (await isThere())) return { verdict: "too_large" };
    throw error;
  } finally {
    content.destroy();
  }
}

function isThere(): Promise<boolean> {
  return ask("zPING\0").then(
    (text) => text.startsWith("PONG"),
    () => false,
  );
}

interface Sending {
  content: Readable;
  bytes: number;
  isWhole: boolean;
}

async function ask(command: string, sending?: Sending): Promise<string> {
  const { CLAMD_SOCKET, CLAMD_HOST, CLAMD_PORT } = settings();
  const socket = CLAMD_SOCKET
    ? connect({ path: CLAMD_SOCKET })
    : connect({ host: CLAMD_HOST ?? "127.0.0.1", port: CLAMD_PORT });
  const answer = heard(socket);
  socket.once("connect", () => {
    socket.write(command);
    // It may answer before it has heard all: then the rest is not sent.
    if (sending) send(sending, socket).catch(() => socket.destroy());
  });
  try {
    return await answer;
  } finally {
    socket.destroy();
  }
}

/** Each piece with its length before it, and nothing after the last. */
async function send(sending: Sending, socket: Socket): Promise<void> {
  for await (const piece of sending.content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) {
      await Promise.race([once(socket, "drain"), once(socket, "close")]);
    }
    if (socket.destroyed) return;
    sending.bytes += piece.length;
  }
  sending.isWhole = true;
  socket.write(Buffer.alloc(4));
}

function heard(socket: Socket): Promise<string> {
  return new Promise((done, failed) => {
    let [text, problem] = ["", undefined as unknown];
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error("It was silent for too long")));
    socket.setEncoding("utf8");
    socket.on("data", (piece: string) => {
      text += piece;
      if (text.includes("\0")) done(text);
    });
    socket.on("error", (error) => {
      problem = error;
    });
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
