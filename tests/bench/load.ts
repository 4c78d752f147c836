import autocannon from "autocannon";

export interface Load {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Errors, and answers other than 200. */
  wrong: number;
}

/** Asks as fast as ten readers who never pause can. `next` gives each request an address of its own. */
export async function load(
  origin: string,
  path: string | (() => string),
  seconds: number,
): Promise<Load> {
  const result = await autocannon({
    url: origin,
    connections: 10,
    duration: seconds,
    requests: [
      typeof path === "string"
        ? { path }
        : { setupRequest: (request) => ({ ...request, path: path() }) },
    ],
  });
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    wrong: result.errors + result.non2xx,
  };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value below which so much of the whole lies: `percentile(times, 0.95)`. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil(values.length * share) - 1)
  ] ?? Number.NaN;

/** Milliseconds from the request to the last byte, one request at a time. */
export async function times(origin: string, paths: readonly string[]) {
  const taken: number[] = [];
  let wrong = 0;
  let bytes = 0;
  for (const path of paths) {
    const start = performance.now();
    const answer = await fetch(origin + path);
    bytes += (await answer.arrayBuffer()).byteLength;
    taken.push(performance.now() - start);
    if (answer.status !== 200) wrong += 1;
  }
  return { taken, wrong, bytes: bytes / paths.length };
}
