import { roomTaken } from "#lib/quotas/messages";
import type { Space } from "#lib/quotas/schema";

/** How much of a room for files is taken. */
export function SpaceUse({ space }: { space: Space }) {
  return (
    <p className="mt-2">
      {space.name === null ? "Del portale sono occupati" : "Sono occupati"}{" "}
      <b>{roomTaken(space)}</b>.
    </p>
  );
}
