import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosaver, describeSaveState, type SaveOutcome } from "#components/ui/autosaver";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const AT = new Date("2021-03-12T14:32:00");

function setUp(answers: (SaveOutcome | Error)[], kept = new Map<string, string>()) {
  const sent: [string, number][] = [];
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
  const saver = new Autosaver<string>({
    documentKey: "incontro:1",
    version: 3,
    storage,
    now: () => AT,
    save: async (value, version) => {
      sent.push([value, version]);
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error("offline");
      return answer;
    },
  });
  return { saver, sent, kept };
}

const saved = (version: number): SaveOutcome => ({ kind: "saved", version, at: AT });
const KEY = "non-salvato:incontro:1:3";

test("what is typed is in the browser at once, and goes to the server a moment later", async () => {
  const { saver, sent, kept } = setUp([saved(4)]);
  saver.change("a");
  saver.change("ab");
  expect(JSON.parse(kept.get(KEY) ?? "")).toMatchObject({ version: 3, value: "ab" });
  expect([saver.isUnsaved, sent]).toEqual([true, []]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual([["ab", 3]]);
  expect(describeSaveState(saver.state)).toBe("Salvato alle 14:32.");
  expect([saver.isUnsaved, saver.version, kept.size]).toEqual([false, 4, 0]);
});

test("what is typed while it is sent goes next, on the version that came back", async () => {
  const { saver, sent, kept } = setUp([saved(4), saved(5)]);
  saver.change("a");
  const first = saver.saveNow();
  saver.change("ab");
  await first;
  expect([...kept.keys()]).toEqual(["non-salvato:incontro:1:4"]);
  expect(saver.isUnsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual([
    ["a", 3],
    ["ab", 4],
  ]);
});

test("nothing is left behind in the browser once everything is saved", async () => {
  const { saver, kept } = setUp([saved(4), saved(5)]);
  saver.change("a");
  const first = saver.saveNow();
  saver.change("ab");
  await first;
  await vi.advanceTimersByTimeAsync(2_000);
  expect([...kept.keys()]).toEqual([]);
});

test("without an answer it says so, keeps the copy and tries again by itself", async () => {
  const { saver, sent, kept } = setUp([new Error("offline"), saved(4)]);
  saver.change("a");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(describeSaveState(saver.state)).toMatch(/^Non salvato: il portale non risponde/);
  expect([saver.isUnsaved, kept.has(KEY)]).toEqual([true, true]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(2);
  expect([saver.state.kind, kept.size]).toEqual(["saved", 0]);
});

test("after a conflict nothing is sent, whatever is typed, until it is decided", async () => {
  const message = "Anna Rossi ha salvato un’altra versione.";
  const other = { version: 7, at: AT, authorName: "Anna Rossi" };
  const { saver, sent, kept } = setUp([{ kind: "conflict", message, other }, saved(8)]);
  saver.change("a");
  await vi.advanceTimersByTimeAsync(2_000);
  saver.change("ab");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(describeSaveState(saver.state)).toContain(message);
  expect(JSON.parse(kept.get(KEY) ?? "").value).toBe("ab");
  await saver.keepMine(7);
  expect(sent.at(-1)).toEqual(["ab", 7]);
  expect([saver.state.kind, saver.version, kept.size]).toEqual(["saved", 8, 0]);
});

test("settling waits for what is under way, and for what was typed meanwhile", async () => {
  const { saver, sent } = setUp([saved(4), saved(5)]);
  saver.change("a");
  void saver.saveNow();
  saver.change("ab");
  expect(await saver.settle()).toBe(true);
  expect([sent.at(-1), saver.version]).toEqual([["ab", 4], 5]);
});

test("settling says when the server does not have everything", async () => {
  const { saver } = setUp([new Error("offline"), { kind: "refused", message: "No." }]);
  expect(await saver.settle()).toBe(true);
  saver.change("a");
  expect(await saver.settle()).toBe(false);
  expect(await saver.settle()).toBe(false);
  expect(saver.isUnsaved).toBe(true);
});

test("a refusal keeps the text and the next change is sent again", async () => {
  const { saver, sent } = setUp([{ kind: "refused", message: "Manca il titolo." }, saved(4)]);
  saver.change("");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(describeSaveState(saver.state)).toMatch(/^Non salvato: Manca il titolo\./);
  saver.change("a");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toHaveLength(2);
});

test.each([3, 2])(
  "an earlier visit's copy of version %i is found, and can be given up",
  (version) => {
    const copy = { version, at: AT.toISOString(), value: "perduto" };
    const kept = new Map([[`non-salvato:incontro:1:${version}`, JSON.stringify(copy)]]);
    kept.set("non-salvato:incontro:12:3", JSON.stringify({ ...copy, value: "di un altro" }));
    const { saver } = setUp([], kept);
    expect(saver.unsavedCopy()).toEqual(copy);
    saver.dropCopy(copy);
    expect(saver.unsavedCopy()).toBeNull();
  },
);

test("what another window left is not removed by saving here", async () => {
  const { saver, kept } = setUp([saved(4)]);
  saver.change("mio");
  kept.set(
    KEY,
    JSON.stringify({ version: 3, at: AT.toISOString(), value: "di un’altra finestra" }),
  );
  await saver.saveNow();
  expect(kept.has(KEY)).toBe(true);
});

test("a browser that keeps nothing still saves", async () => {
  const saver = new Autosaver<string>({
    documentKey: "x",
    version: 1,
    save: async () => saved(2),
    storage: {
      getItem: () => "{",
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
      removeItem: () => {},
      key: () => "non-salvato:x:1",
      length: 1,
    },
  });
  saver.change("a");
  await saver.saveNow();
  expect(saver.state.kind).toBe("saved");
});
