import { roomTaken } from "#lib/quotas/messages";
import type { Space } from "#lib/quotas/schema";

/** How much of a room for files is taken, as a bar and in figures. */
export function SpaceUse({ space }: { space: Space }) {
  const { name, used, quota } = space;
  const whose = name ?? "il portale";
  return (
    <p className="space-use">
      <meter
        aria-label={`Spazio occupato: ${whose}`}
        min={0}
        max={Math.max(quota, used, 1)}
        high={quota * 0.9}
        value={used}
      />{" "}
      {name === null && "Il portale: "}
      {roomTaken(space)}
    </p>
  );
}
