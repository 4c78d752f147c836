import { SYSTEM } from "#lib/actor";
import { runCommand } from "#lib/cli/run-command";
import { settings } from "#lib/infra/env";
import { inviteFirstAdministrator } from "#lib/invitations/commands";

// Prints the link by which an administrator comes in, while none can.

await runCommand(async () => {
  const invitation = await inviteFirstAdministrator(SYSTEM);
  if (!invitation) return "";
  const link = new URL("/accedi/invito", settings().PUBLIC_URL);
  link.searchParams.set("codice", invitation.token);
  return link.href;
});
