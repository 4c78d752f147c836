/** What stands at the server instead of what was to be saved. */
export interface OtherSave {
  version: number;
  at: Date;
  /** Null when it was nobody who has a name. */
  authorName: string | null;
}

/** What the server answered to a draft. */
export type SaveOutcome =
  | { kind: "saved"; version: number; at: Date }
  /** Somebody saved another version in the meantime. */
  | { kind: "conflict"; message: string; other: OtherSave }
  /** It will not be taken as it is; the message says what is missing. */
  | { kind: "refused"; message: string };

export type SaveState =
  | { kind: "unchanged" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "offline" }
  | { kind: "refused"; message: string }
  | { kind: "conflict"; message: string; other: OtherSave };

/** What was typed here and the server never had. */
export interface UnsavedCopy<T> {
  version: number;
  at: string;
  value: T;
}

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const DELAY = 1_200;
const RETRIES = [3_000, 10_000, 30_000, 60_000];

/**
 * Saves a draft a moment after each change, one request at a time. Until the server has it, a copy
 * stays in the browser under the document and the version it was typed on; only the copy of exactly
 * what was saved is removed, because another window may have left one of its own.
 */
export class Autosaver<T> {
  #state: SaveState = { kind: "unchanged" };
  #value: T | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #version: number;
  #underWay: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #options: {
    documentKey: string;
    save: (value: T, version: number) => Promise<SaveOutcome>;
    storage: Storage | undefined;
    now: () => Date;
  };

  constructor(options: {
    documentKey: string;
    version: number;
    save: (value: T, version: number) => Promise<SaveOutcome>;
    storage: Storage | undefined;
    now?: () => Date;
  }) {
    const { version, now = () => new Date(), ...rest } = options;
    this.#version = version;
    this.#options = { ...rest, now };
  }

  get state(): SaveState {
    return this.#state;
  }

  get version(): number {
    return this.#version;
  }

  /** Whether leaving now would lose something from sight. */
  get isUnsaved(): boolean {
    return !["unchanged", "saved"].includes(this.#state.kind);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(value: T): void {
    this.#value = value;
    this.#keep();
    // Until it is decided which version counts, nothing is sent; the copy above is kept.
    if (this.#state.kind === "conflict") return;
    if (this.#state.kind !== "saving") this.#set({ kind: "waiting" });
    this.#later(DELAY);
  }

  /** Sends what is waiting without waiting longer: a button, a window that is left. */
  async saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#value === undefined || ["saving", "conflict"].includes(this.#state.kind)) return;
    this.#underWay = this.#send(this.#value);
    await this.#underWay;
  }

  /** Before something is done with the draft: whether the server has all that was typed. */
  async settle(): Promise<boolean> {
    await this.#underWay;
    await this.saveNow();
    // What was typed while it was sent waits again.
    return this.#state.kind === "waiting" ? this.settle() : !this.isUnsaved;
  }

  async #send(value: T): Promise<void> {
    this.#set({ kind: "saving" });
    let outcome: SaveOutcome;
    try {
      outcome = await this.#options.save(value, this.#version);
    } catch {
      const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? DELAY;
      this.#failures += 1;
      this.#set({ kind: "offline" });
      return this.#later(wait);
    }
    this.#failures = 0;
    if (outcome.kind !== "saved") return this.#set(outcome);
    this.#forget(value);
    if (this.#value !== undefined) this.#forget(this.#value);
    this.#version = outcome.version;
    if (this.#value === value) {
      this.#value = undefined;
      return this.#set({ kind: "saved", at: outcome.at });
    }
    // More was typed meanwhile: its copy moves to the version it now stands on.
    this.#keep();
    this.#set({ kind: "waiting" });
    this.#later(DELAY);
  }

  /** After a conflict: what was typed here goes on from the version that was read since. */
  keepMine(version: number): Promise<void> {
    const mine = this.#value;
    if (mine !== undefined) this.#forget(mine);
    this.#version = version;
    this.#set({ kind: "waiting" });
    this.#keep();
    return this.saveNow();
  }

  /** After a conflict: what was typed here is given up. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#value = undefined;
    this.#options.storage?.removeItem(this.#key);
    this.#set({ kind: "unchanged" });
  }

  /** The latest copy that an earlier visit left, whichever version of the document it was typed on. */
  unsavedCopy(): UnsavedCopy<T> | null {
    const { storage } = this.#options;
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? "");
    const copies = keys.flatMap((key) => {
      const copy = key.startsWith(this.#prefix) ? this.#read(key) : null;
      return copy ? [copy] : [];
    });
    return copies.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
  }

  /** A copy that was offered and is not wanted, or is in the page again. */
  dropCopy({ version }: UnsavedCopy<T>): void {
    this.#options.storage?.removeItem(`${this.#prefix}${version}`);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  get #prefix(): string {
    return `non-salvato:${this.#options.documentKey}:`;
  }

  get #key(): string {
    return `${this.#prefix}${this.#version}`;
  }

  #read(key: string): UnsavedCopy<T> | null {
    try {
      return JSON.parse(this.#options.storage?.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  #keep(): void {
    if (this.#value === undefined) return;
    const { storage, now } = this.#options;
    const copy = { version: this.#version, at: now().toISOString(), value: this.#value };
    try {
      storage?.setItem(this.#key, JSON.stringify(copy));
    } catch {
      // A full or forbidden store: the text is still in the page, and leaving it warns.
    }
  }

  #forget(value: T): void {
    const kept = this.#read(this.#key);
    if (kept && JSON.stringify(kept.value) === JSON.stringify(value)) {
      this.#options.storage?.removeItem(this.#key);
    }
  }

  #later(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), delay);
  }

  #set(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const clock = new Intl.DateTimeFormat("it", { hour: "2-digit", minute: "2-digit" });

/** The state in words: never a colour or a sign alone. */
export function describeSaveState(state: SaveState): string {
  switch (state.kind) {
    case "unchanged":
      return "Nessuna modifica da salvare.";
    case "waiting":
      return "Modifiche non ancora salvate.";
    case "saving":
      return "Salvataggio in corso…";
    case "saved":
      return `Salvato alle ${clock.format(state.at)}.`;
    case "offline":
      return "Non salvato: il portale non risponde. Il testo è conservato in questo browser e si riprova da soli.";
    case "refused":
      return `Non salvato: ${state.message} Il testo è conservato in questo browser.`;
    case "conflict":
      return `Non salvato: ${state.message} Quello che è scritto qui è conservato in questo browser.`;
  }
}
