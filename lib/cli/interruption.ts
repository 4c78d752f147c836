/** Aborted when the operator stops the portal: what is being prepared ends at once. */
export const interruption = new AbortController();
