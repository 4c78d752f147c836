import { useSyncExternalStore } from "react";

const NARROW = "(width < 48rem)";

/** Whether the page is drawn for a phone, where that asks for another order, not only another look. */
export function useNarrowScreen(): boolean {
  return useSyncExternalStore(
    listen,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}

function listen(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
