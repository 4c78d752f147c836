import { readdirSync, readFileSync } from "node:fs";

const read = (path: string) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It ended meanwhile.
    return "";
  }
};

function parents(): Map<number, number> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.map((pid) => {
      const afterName = read(`/proc/${pid}/stat`).split(") ").at(-1) ?? "";
      return [Number(pid), Number(afterName.split(" ")[1])];
    }),
  );
}

/**
 * Megabytes held by some processes and all their descendants, by what they are. Of memory shared
 * by several each counts its part (PSS), so that the sum is what would be free without them.
 */
export function memoryOf(roots: readonly number[]): Map<string, number> {
  const parentOf = parents();
  const isOurs = (pid: number): boolean =>
    roots.includes(pid) || (parentOf.has(pid) && isOurs(parentOf.get(pid) ?? 0));
  const sums = new Map<string, number>();
  for (const pid of [...parentOf.keys()].filter((pid) => pid > 1 && isOurs(pid))) {
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    const name = nameOf(read(`/proc/${pid}/cmdline`));
    sums.set(name, (sums.get(name) ?? 0) + kilobytes / 1024);
  }
  return sums;
}

function nameOf(command: string): string {
  if (/postgres/.test(command)) return "PostgreSQL";
  return /lib\/cli\/(\w+)\.ts/.exec(command)?.[1] ?? "other";
}
