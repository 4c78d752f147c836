import { type Actor, isNewsroom } from "#lib/actor";

/** Turning a file into text costs time and memory: only those who write may ask for it. */
export function canImportDocuments(actor: Actor): boolean {
  return isNewsroom(actor);
}
