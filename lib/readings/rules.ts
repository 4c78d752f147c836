import { type DrawnPage, drawnPageSchema, readingSchema } from "#lib/readings/schema";

/**
 * What a reading printed, whole or until it was ended: what was found, and the pages that were drawn.
 * @throws SyntaxError or ZodError where the first line makes no sense
 */
export function readingOf(answer: string) {
  // Without an end the last line is only a part.
  const [first = "", ...others] = answer.split("\n").slice(0, -1);
  return { ...readingSchema.parse(JSON.parse(first)), pages: pagesIn(others) };
}

export type Reading = ReturnType<typeof readingOf>;

/** As many as make sense, each once. */
function pagesIn(lines: readonly string[]): DrawnPage[] {
  const pages = new Map<number, DrawnPage>();
  for (const line of lines) {
    const drawn = drawnPageIn(line);
    if (!drawn) break;
    pages.set(drawn.page, drawn);
  }
  return [...pages.values()];
}

function drawnPageIn(line: string): DrawnPage | null {
  try {
    return drawnPageSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
