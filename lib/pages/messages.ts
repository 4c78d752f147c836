/** No note is longer. */
const MAX_NOTE = 3900;

/** What of a pasted programme stands nowhere else in the draft, so that nothing of it is lost. */
export function unreadLinesNotes(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const text = [...`Righe del programma non riconosciute:\n${lines.join("\n")}`];
  const notes = Math.ceil(text.length / MAX_NOTE);
  return Array.from({ length: notes }, (_, at) =>
    text.slice(at * MAX_NOTE, (at + 1) * MAX_NOTE).join(""),
  );
}
