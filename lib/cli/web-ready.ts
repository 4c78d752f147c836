import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "#lib/cli/child";
import { StartError } from "#lib/infra/start-error";

const PATIENCE = 60_000;

function asks(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const asked = request({ host, port, path: "/api/health", timeout: 5000 }, (answer) => {
      answer.resume();
      done(true);
    });
    asked.once("error", () => done(false));
    asked.once("timeout", () => asked.destroy());
    asked.end();
  });
}

/** Waits until the web process answers, whatever it says; gives up when it dies first. */
export async function answers({ HOST, PORT }: { HOST: string; PORT: number }, web: Child) {
  const host = { "0.0.0.0": "127.0.0.1", "::": "::1" }[HOST] ?? HOST;
  const first = web.pid();
  const patience = Date.now() + PATIENCE;
  while (!(await asks(host, PORT))) {
    if (web.pid() !== first || Date.now() > patience) {
      throw new StartError("The web process does not start: see what it said above.");
    }
    await pause(30);
  }
}
