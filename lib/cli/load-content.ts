import { loadContent } from "#lib/cli/content";
import { runCommand } from "#lib/cli/run-command";
import { settings } from "#lib/infra/env";

await runCommand(async () => {
  const { DEMO_CONTENT: demo, TERRITORY: territory } = settings();
  const { loaded, demo: withDemo } = await loadContent({ demo, territory });
  if (!loaded) return "already there";
  if (withDemo) return `${territory}, with demonstration content`;
  return `${territory}, an empty archive${demo ? " (no demonstration content is of this territory)" : ""}`;
});
