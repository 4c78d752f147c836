import { readFileSync } from "node:fs";

/** The process of a portal that answers requests; its supervisor starts another when it ends. */
export function webProcessOf(supervisor: number): number {
  const children = readFileSync(`/proc/${supervisor}/task/${supervisor}/children`, "utf8");
  const isWeb = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "utf8").includes("PORTAL_PROCESS=web");
    } catch {
      // It ended meanwhile.
      return false;
    }
  };
  return Number(children.trim().split(" ").find(isWeb) ?? 0);
}
