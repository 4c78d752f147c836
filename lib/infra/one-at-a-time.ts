import { Client } from "pg";

/**
 * A connection that is asked one thing after the other. Within a transaction the relations of a
 * reading are asked for all at once, and of that pg warns, because its next version will refuse it.
 */
export class OneAtATime extends Client {
  #last: Promise<unknown> = Promise.resolve();

  // biome-ignore lint/suspicious/noExplicitAny: whatever pg takes is passed on as it came.
  override query(...given: any[]): any {
    const ask = super.query as (...given: unknown[]) => unknown;
    // Who gives a function to be called, as the pool does, has this connection alone.
    if (given.some((part) => typeof part === "function")) return ask.apply(this, given);
    const answer = this.#last.then(() => ask.apply(this, given));
    this.#last = answer.catch(() => {});
    return answer;
  }
}
