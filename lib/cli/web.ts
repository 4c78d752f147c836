import "#lib/infra/exit-with-parent";
import { settings } from "#lib/infra/env";
import { logDefect } from "#lib/infra/log";
import { servePortal } from "#lib/web/portal-server";

// The web process. The supervisor starts it and tells it when to end.

const { HOST, PORT, PUBLIC_URL, DATABASE_URL } = settings();
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set: the supervisor sets it");

try {
  const stop = await servePortal({
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL,
    build: process.env.PORTAL_BUILD,
  });
  process.send?.("ready");
  process.once("SIGTERM", () => {
    stop()
      .catch((error) => logDefect(error, { route: "web" }))
      .finally(() => process.exit());
  });
  // Ctrl-C reaches the whole process group; the supervisor says when it is the web process's turn.
  process.on("SIGINT", () => {});
} catch (error) {
  logDefect(error, { route: "web" });
  process.exit(1);
}
