/**
 * The Enter key presses the first button of a form: where others come before the one that saves,
 * this stands first and does the same.
 */
export function EnterSaves() {
  return <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />;
}
