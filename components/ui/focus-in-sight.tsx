/**
 * Gives the focus to what was just said, and shows it from its beginning: by themselves browsers
 * show the middle of what is longer than the screen, or put its first line under what sticks there.
 */
export function focusInSight(box: HTMLElement): void {
  box.focus({ preventScroll: true });
  if (!isInSight(box)) box.scrollIntoView({ block: "start" });
}

function isInSight(box: HTMLElement): boolean {
  const { left, top, bottom } = box.getBoundingClientRect();
  const isUncovered = box.contains(document.elementFromPoint(left + 4, top + 4));
  return isUncovered && bottom <= window.innerHeight;
}
