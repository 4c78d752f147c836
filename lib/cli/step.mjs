import { stdout } from "node:process";

// Plain JavaScript, because the first step (installing) runs before any package is there.

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Prints that a step is under way, keeps the elapsed time in sight and says how long it took.
 * Work is given two ways of saying things: how it ended, and, where it is long, how far it is.
 * @template T
 * @param {string} name
 * @param {(outcome: (text: string) => void, progress: (text: string) => void) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const since = Date.now();
  const label = name.padEnd(12);
  let outcome = "done";
  let progress = "";
  stdout.write(`  ${label} …`);
  const ticking = setInterval(
    () => stdout.write(stdout.isTTY ? `\r  ${label} … ${progress}${seconds(since)}\x1b[K` : "."),
    stdout.isTTY ? 200 : 5000,
  );
  const finish = (/** @type {string} */ text) => {
    clearInterval(ticking);
    stdout.write(
      stdout.isTTY
        ? `\r  ${label} ${text} (${seconds(since)})\x1b[K\n`
        : ` ${text} (${seconds(since)})\n`,
    );
  };
  try {
    const result = await work(
      (text) => {
        outcome = text;
      },
      (text) => {
        progress = `${text}, `;
      },
    );
    finish(outcome);
    return result;
  } catch (error) {
    finish("failed");
    throw error;
  }
}
