/** No note is longer. */
const MAX_NOTE = 3900;

/** A pasted programme as notes: of what it says much has no field, and nothing of it is lost. */
export function programmeNotes(text: string): string[] {
  if (text.trim() === "") return [];
  const notes = ["Il programma incollato:"];
  for (const line of text.split("\n")) {
    for (const part of partsOf(line)) {
      const longer = `${notes.at(-1)}\n${part}`;
      if (longer.length > MAX_NOTE) notes.push(part);
      else notes[notes.length - 1] = longer;
    }
  }
  return notes.filter((note) => note.trim() !== "");
}

function partsOf(line: string): string[] {
  const parts = Math.max(1, Math.ceil(line.length / MAX_NOTE));
  return Array.from({ length: parts }, (_, at) => line.slice(at * MAX_NOTE, (at + 1) * MAX_NOTE));
}
