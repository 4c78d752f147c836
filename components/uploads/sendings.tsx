import { Sending, type SendingView } from "#components/uploads/sending";
import type { BegunUpload } from "#lib/uploads/queries";
import { UPLOADS_PATH } from "#lib/web/per-request";

/** More would only share the same line. */
const AT_ONCE = 2;

/** How often what moves is drawn. */
const DRAWN_MS = 250;

/** What is on its way counts as such while it waits for the network. */
const ON_THE_WAY: readonly string[] = ["sending", "interrupted"];

/** The files of a form that are sent in pieces, some at a time. */
export class Sendings {
  #own: Sending[] = [];
  /** What had arrived before this page was opened. */
  #there: SendingView[] = [];
  #listeners = new Set<() => void>();
  #views: readonly SendingView[] = [];
  #later: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly views = () => this.#views;

  /** @param begun what the portal has of it already: the rest is sent, or nothing */
  add(file: File, begun: BegunUpload | undefined): string {
    if (begun && begun.arrived === begun.size) return this.take(begun);
    const there = begun && { url: `${UPLOADS_PATH}/${begun.id}`, arrived: begun.arrived };
    const sending = new Sending(file, there ?? null, (isProgress) => this.#changed(isProgress));
    this.#own.push(sending);
    this.#changed();
    return sending.key;
  }

  /** What is all there is only to be attached. */
  take({ id, name, size }: BegunUpload): string {
    const there = { key: id, uploadId: id, name, size, sent: size, state: "arrived" } as const;
    this.#there.push({ ...there, rate: null, problem: "" });
    this.#changed();
    return id;
  }

  pause(key: string): void {
    this.#find(key)?.pause();
  }

  resume(key: string): void {
    this.#find(key)?.queue();
  }

  /** Takes one out of the form; the portal keeps nothing of it. */
  remove(key: string): void {
    this.#find(key)?.drop();
    this.#own = this.#own.filter((sending) => sending.key !== key);
    this.#there = this.#there.filter((there) => there.key !== key);
    this.#changed();
  }

  goOn(): void {
    for (const sending of this.#own) sending.goOn();
  }

  /** The form is gone from the page; what has arrived of its files stays in the portal. */
  leave(): void {
    clearTimeout(this.#later);
    for (const sending of this.#own) sending.leave();
  }

  #find(key: string): Sending | undefined {
    return this.#own.find((sending) => sending.key === key);
  }

  #changed(isProgress = false): void {
    if (isProgress) {
      this.#later ??= setTimeout(() => this.#changed(), DRAWN_MS);
      return;
    }
    clearTimeout(this.#later);
    this.#later = undefined;
    const onTheWay = this.#own.filter(({ state }) => ON_THE_WAY.includes(state)).length;
    const next = this.#own.find(({ state }) => state === "waiting");
    // It tells of its beginning, so that all are drawn, and another looked for.
    if (next && onTheWay < AT_ONCE) {
      next.start();
      return;
    }
    this.#views = [...this.#there, ...this.#own.map((sending) => sending.view())];
    for (const listener of this.#listeners) listener();
  }
}
