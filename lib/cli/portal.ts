import { build, generateClient } from "#lib/cli/build";
import { type Child, keepAlive } from "#lib/cli/child";
import { type DatabaseService, startDatabase } from "#lib/cli/database-service";
import { ownBuild } from "#lib/cli/own-build";
import { prepare } from "#lib/cli/prepare";
import { step } from "#lib/cli/step.mjs";
import { answers } from "#lib/cli/web-ready";
import { keepWorker } from "#lib/cli/worker-process";
import { claimDataFolder, prepareDataFolder } from "#lib/infra/data-folder";
import type { Settings } from "#lib/infra/env";
import { isPortFree } from "#lib/infra/free-port";
import { StartError } from "#lib/infra/start-error";

const say = (line: string) => process.stdout.write(`${line}\n`);
const now = () => new Date().toISOString().slice(11, 19);

/** A small heap: an idle portal fits a small machine, and it grows when there is work. */
const WEB_FLAGS = ["--max-semi-space-size=16", "--max-old-space-size=1024"];

/** Everything that runs while the portal does. */
export class Portal {
  private readonly dev: boolean;
  private database: DatabaseService | undefined;
  private children: Child[] = [];
  private release: (() => void) | undefined;
  private built: ReturnType<typeof ownBuild> | undefined;

  constructor({ dev }: { dev: boolean }) {
    this.dev = dev;
  }

  async start(settings: Settings) {
    const { DATA_DIR, HOST, PORT } = settings;
    prepareDataFolder(DATA_DIR);
    this.release = claimDataFolder(DATA_DIR);
    if (!(await isPortFree(PORT, HOST))) {
      throw new StartError(
        `The port ${PORT} at ${HOST} is taken by another program: stop that one, or set PORT to a free port.`,
      );
    }
    if (this.dev) await generateClient();
    else {
      await build();
      this.built = ownBuild();
    }

    const database = await step("Database", async (outcome) => {
      this.database = await startDatabase(settings, say);
      outcome(this.database.state);
      return this.database;
    });
    const given = {
      DATA_DIR,
      PUBLIC_URL: settings.PUBLIC_URL,
      LOG_LEVEL: settings.LOG_LEVEL,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    const asOwner = { ...given, DATABASE_URL: database.url };
    const env = await step("Migrations", async (outcome) => {
      outcome(await prepare("lib/cli/migrate.ts", asOwner));
      return { ...given, DATABASE_URL: await database.portalUrl() };
    });
    await step("Content", async (outcome) =>
      outcome(await prepare("lib/cli/load-content.ts", env)),
    );
    await step("Web", () => this.startWeb(settings, env));
    this.startWorker(env);
    const invitation = await prepare("lib/cli/first-administrator.ts", env);
    say(`\n  The portal is ready: ${settings.PUBLIC_URL}`);
    if (invitation !== "") {
      say(`  Who opens this becomes its administrator (once, within a day):\n  ${invitation}`);
    }
    if (!settings.SMTP_URL) {
      say(
        "  No SMTP_URL is set: mails go to the outbox of the data folder, `npm run mail` lists them.",
      );
    }
    say("  Ctrl-C stops it.\n");
  }

  private async startWeb({ HOST, PORT }: Settings, env: Record<string, string>) {
    const web = this.keep("web", [...WEB_FLAGS, "lib/cli/web.ts"], {
      ...env,
      HOST,
      PORT: String(PORT),
      NODE_ENV: this.dev ? "development" : "production",
      ...(this.built ? { PORTAL_BUILD: this.built.folder } : { PORTAL_DEV: "1" }),
    });
    await answers({ HOST, PORT }, web);
  }

  private startWorker(env: Record<string, string>) {
    this.children.push(keepWorker(env, this.tellOf("worker")));
  }

  private keep(name: string, args: string[], env: Record<string, string>) {
    const child = keepAlive({ name, args, env, onCrash: this.tellOf(name) });
    this.children.push(child);
    return child;
  }

  private tellOf(name: string) {
    return (how: string, pauseMs: number) =>
      say(`  ${now()} the ${name} process ended (${how}); it starts again in ${pauseMs / 1000} s`);
  }

  /** Web and worker first: they still need the database to finish what they are doing. */
  async stop() {
    await Promise.all(this.children.map((child) => child.stop()));
    await this.database?.stop();
    this.built?.remove();
    this.release?.();
  }
}
