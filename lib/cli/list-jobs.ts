import { JOBS } from "#lib/cli/job-list";

// Prints what there is to know of every kind of work before it is done: all but the doing, which no
// text can hold. The worker asks it in a process of its own, and stays small until there is work.

process.stdout.write(`${JSON.stringify(JOBS)}\n`);
