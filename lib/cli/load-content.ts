import { loadContent } from "#lib/cli/content";
import { runCommand } from "#lib/cli/run-command";
import { settings } from "#lib/infra/env";

await runCommand(async () => {
  const { DEMO_CONTENT: demo, TERRITORY: territory } = settings();
  const { loaded } = await loadContent({ demo, territory });
  if (!loaded) return "already there";
  return demo ? `${territory}, with demonstration content` : `${territory}, an empty archive`;
});
