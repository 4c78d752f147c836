/** What was just added is where one goes on writing; it is drawn after this. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
