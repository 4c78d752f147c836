import { runCommand } from "#lib/cli/run-command";

await runCommand(async () => "nothing to load");
