import type { Space } from "#lib/quotas/schema";

export const GIGABYTE = 1_000_000_000;

/** Whether a file of this size still goes in. */
export function hasRoom({ used, quota }: Space, size: number): boolean {
  return used + size <= quota;
}
