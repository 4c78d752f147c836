import { stdout } from "node:process";

// Plain JavaScript, because the first step (installing) runs before any package is there.

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Prints that a step is under way, keeps the elapsed time in sight and says how long it took.
 * @template T
 * @param {string} name
 * @param {(outcome: (text: string) => void) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const since = Date.now();
  const label = name.padEnd(12);
  let outcome = "done";
  stdout.write(`  ${label} …`);
  const ticking = setInterval(
    () => stdout.write(stdout.isTTY ? `\r  ${label} … ${seconds(since)}` : "."),
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
    const result = await work((text) => {
      outcome = text;
    });
    finish(outcome);
    return result;
  } catch (error) {
    finish("failed");
    throw error;
  }
}
