import type { Step } from "#lib/cli/make-backup";

/** Does a step of a command without printing anything. */
export const quietStep: Step = async (_, work) =>
  work(
    () => {},
    () => {},
  );
