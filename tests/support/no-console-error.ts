import { afterEach } from "vitest";

// A defect that is only printed would pass unseen.
let printed: string[] = [];

console.error = (...words: unknown[]) => {
  printed.push(words.map(String).join(" "));
};

afterEach(() => {
  const unexpected = printed;
  printed = [];
  if (unexpected.length > 0) throw new Error(`console.error: ${unexpected.join("\n")}`);
});
