/**
 * The name of a field that people do not see. Programs that fill in every form fill it in too: they
 * are told that all went well, and nothing is kept.
 */
export const TRAP = "sito";

export function isTrapped(fields: Readonly<Record<string, string>>): boolean {
  return (fields[TRAP] ?? "") !== "";
}
