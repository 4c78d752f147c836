import { DetailedError, type HttpRequest, type HttpResponse, Upload } from "tus-js-client";
import { TOO_LARGE } from "#lib/files/messages";
import { UPLOAD_BYTES } from "#lib/files/schema";
import { UPLOADS_PATH } from "#lib/web/per-request";

export type SendingState =
  /** Until fewer are on their way. */
  | "waiting"
  | "sending"
  | "paused"
  /** By the network or the server: it goes on by itself. */
  | "interrupted"
  | "signed_out"
  | "refused"
  | "arrived";

/** A file on its way, as it is shown. */
export interface SendingView {
  key: string;
  name: string;
  size: number;
  state: SendingState;
  /** In bytes. */
  sent: number;
  /** In bytes a second, once that can be said. */
  rate: number | null;
  /** Why it was refused. */
  problem: string;
  /** Under which it is attached. */
  uploadId: string | null;
}

/** Less than proxies take at once, and little to send again after an interruption. */
const PIECE_BYTES = 5_000_000;

/** After each failure it waits longer, and never gives up. */
const WAITS_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

/** The rate is that of the last seconds. */
const RATE_MS = 8_000;
const FIRST_RATE_MS = 1_500;

/** What is neither there nor gone: the pieces stay where they are, and it is asked again. */
class NotNow extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server answers ${status} for now.`);
    this.status = status;
  }
}

/** One file that is sent in pieces, over whatever interrupts it. */
export class Sending {
  readonly key = crypto.randomUUID();
  readonly #upload: Upload;
  readonly #size: number;
  readonly #name: string;
  readonly #changed: (isProgress: boolean) => void;
  #state: SendingState = "waiting";
  #sent = 0;
  /** What the portal has said that it has; of what is under way half may be lost. */
  #accepted = 0;
  #problem = "";
  #url: string | null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #samples: { at: number; sent: number }[] = [];

  constructor(
    file: File,
    begun: { url: string; arrived: number } | null,
    changed: (isProgress: boolean) => void,
  ) {
    this.#name = file.name;
    this.#size = file.size;
    this.#url = begun?.url ?? null;
    this.#accepted = begun?.arrived ?? 0;
    this.#sent = this.#accepted;
    this.#changed = changed;
    this.#upload = new Upload(file, {
      endpoint: UPLOADS_PATH,
      chunkSize: PIECE_BYTES,
      metadata: { filename: file.name, modified: String(file.lastModified) },
      // When to try again is decided here, and what was begun the portal itself knows.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onAfterResponse: refuseToBeginAnew,
      onUploadUrlAvailable: () => {
        this.#url = this.#upload.url;
      },
      onProgress: (sent) => this.#progress(sent),
      onChunkComplete: (_size, accepted) => {
        this.#accepted = accepted;
      },
      onSuccess: () => this.#become("arrived"),
      onError: (error) => this.#fail(error),
    });
    if (file.size === 0) this.#refuse("Il file è vuoto.");
    if (file.size > UPLOAD_BYTES) this.#refuse(TOO_LARGE);
  }

  get state(): SendingState {
    return this.#state;
  }

  view(): SendingView {
    const { key } = this;
    return {
      ...{ key, name: this.#name, size: this.#size, state: this.#state, sent: this.#sent },
      ...{
        rate: this.#rate(),
        problem: this.#problem,
        uploadId: this.#url?.split("/").at(-1) ?? null,
      },
    };
  }

  start(): void {
    clearTimeout(this.#timer);
    this.#samples = [];
    this.#problem = "";
    this.#become("sending");
    this.#upload.url = this.#url;
    this.#upload.start();
  }

  pause(): void {
    this.#stop();
    this.#become("paused");
  }

  /** In the queue again, after a pause or a refusal. */
  queue(): void {
    this.#failures = 0;
    this.#become("waiting");
  }

  /** Now rather than when its wait is over: the network is back, or somebody has signed in. */
  goOn(): void {
    if (this.#state === "interrupted" || this.#state === "signed_out") this.start();
  }

  /** Gives it up, here and in the portal. */
  drop(): void {
    this.#stop();
    if (this.#url) void dropUpload(this.#url);
  }

  /** Leaves it as it is, to be resumed another time. */
  leave(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    void this.#upload.abort();
  }

  #progress(sent: number): void {
    if (this.#state !== "sending") return;
    const at = Date.now();
    if (sent > this.#sent) this.#failures = 0;
    this.#sent = sent;
    this.#samples = [...this.#samples.filter((sample) => at - sample.at < RATE_MS), { at, sent }];
    this.#changed(true);
  }

  #rate(): number | null {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (this.#state !== "sending" || !first || !last) return null;
    if (last.at - first.at < FIRST_RATE_MS || last.sent <= first.sent) return null;
    return ((last.sent - first.sent) * 1_000) / (last.at - first.at);
  }

  #fail(error: Error | DetailedError): void {
    const { status, words } = answerIn(error);
    if (status === 401) this.#become("signed_out");
    else if (status === 413) this.#refuse(TOO_LARGE);
    else if (status === 403 || status === 422) this.#refuse(words);
    else {
      const wait = WAITS_MS[Math.min(this.#failures, WAITS_MS.length - 1)];
      this.#failures += 1;
      this.#become("interrupted");
      this.#timer = setTimeout(() => this.goOn(), wait);
    }
  }

  /** Nothing of it is left there, so it would begin anew. */
  #refuse(problem: string): void {
    this.#problem = problem;
    this.#url = null;
    this.#accepted = 0;
    this.#become("refused");
  }

  #become(state: SendingState): void {
    this.#state = state;
    if (state !== "sending") this.#sent = state === "arrived" ? this.#size : this.#accepted;
    this.#changed(false);
  }
}

/**
 * Asked how far it is, a server that cannot say so now, or does not know who asks, is taken by the
 * library for one that has nothing: it would begin anew.
 */
function refuseToBeginAnew(request: HttpRequest, answer: HttpResponse): void {
  const status = answer.getStatus();
  if (request.getMethod() === "HEAD" && status !== 404 && status !== 410 && status >= 300) {
    throw new NotNow(status);
  }
}

function answerIn(error: Error | DetailedError): { status: number; words: string } {
  if (!(error instanceof DetailedError)) return { status: 0, words: "" };
  if (error.causingError instanceof NotNow) {
    return { status: error.causingError.status, words: "" };
  }
  const answer = error.originalResponse;
  return { status: answer?.getStatus() ?? 0, words: answer?.getBody() ?? "" };
}

/** What was begun, or arrived and was not attached, goes from the portal. */
export async function dropUpload(url: string): Promise<void> {
  const headers = { "Tus-Resumable": "1.0.0" };
  // What cannot be given up now goes by itself after some days.
  await fetch(url, { method: "DELETE", headers }).catch(() => undefined);
}
