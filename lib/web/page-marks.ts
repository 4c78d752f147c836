import { AsyncLocalStorage } from "node:async_hooks";

export type PageBudget = "pages" | "filtered" | "missing";

/** What a page says about itself while it is drawn, for whoever keeps and sends it. */
export type PageMarks = {
  /** Touching one of these ends the page. */
  tags: readonly string[];
  /** Place in the tag ledger before the first reading; undefined when the page never said. */
  place: number | undefined;
  /** Milliseconds since the epoch at which the page stops being true by itself. */
  until: number;
  /** Undefined leaves what the drawing answered. */
  status: number | undefined;
  movedTo: string | undefined;
  /** Which budget of memory it lives on. */
  budget: PageBudget;
  /** Under which what went wrong while it was drawn has been logged. */
  errorId: string | undefined;
  /** It was asked who reads: whatever comes of that is for nobody else. */
  personal: boolean;
  /** The form that was sent to it could not be read. */
  unreadable: boolean;
};

// On globalThis, because Next bundles the pages apart from the server that reads their marks.
const shared = globalThis as { portalPageMarks?: AsyncLocalStorage<PageMarks> };

function present(): AsyncLocalStorage<PageMarks> {
  shared.portalPageMarks ??= new AsyncLocalStorage();
  return shared.portalPageMarks;
}

/** Runs a drawing and returns its result beside the marks that its readings made. */
export async function withMarks<T>(
  draw: (marks: PageMarks) => Promise<T>,
): Promise<{ result: T; marks: PageMarks }> {
  const marks: PageMarks = {
    tags: [],
    place: undefined,
    until: Number.POSITIVE_INFINITY,
    status: undefined,
    movedTo: undefined,
    budget: "pages",
    errorId: undefined,
    personal: false,
    unreadable: false,
  };
  // Awaited within: some promises only begin their work when somebody waits for them.
  const result = await present().run(marks, async () => await draw(marks));
  return { result, marks };
}

type Reading = Pick<PageMarks, "tags"> & { place: number } & Claims;
/** What a reading may say beside what it was made from. */
export type Claims = {
  [Mark in "until" | "status" | "movedTo" | "budget"]?: PageMarks[Mark] | undefined;
};

/**
 * Marks the page being drawn. It may be made of several readings: all their tags, the earliest
 * place and the earliest end count. Where nobody asked for marks it does nothing.
 */
export function markPage(reading: Reading): void {
  const marks = present().getStore();
  if (!marks) return;
  const { tags, place, until, ...others } = reading;
  marks.tags = [...new Set([...marks.tags, ...tags])];
  marks.place = Math.min(marks.place ?? place, place);
  marks.until = Math.min(marks.until, until ?? Number.POSITIVE_INFINITY);
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined) Object.assign(marks, { [name]: value });
  }
}

/** Tells whoever sends the page under which id its failure has been logged. */
export function markFailure(errorId: string): void {
  const marks = present().getStore();
  if (marks) marks.errorId = errorId;
}

/** Tells whoever answers that what was sent is no form, or not all of one. */
export function markUnreadable(): void {
  const marks = present().getStore();
  if (marks) Object.assign(marks, { unreadable: true, status: 400 });
}

/** Says that the page being drawn depends on who reads, so that it is never kept. */
export function markPersonal(): void {
  const marks = present().getStore();
  if (marks) marks.personal = true;
}

/** Gives the page being drawn another status than the 200 that Next answers. */
export function markStatus(status: number): void {
  const marks = present().getStore();
  if (marks) marks.status = status;
}
