/** Something only the operator can put right: shown as one plain sentence, never with a stack. */
export class StartError extends Error {
  override name = "StartError";
}
