import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

// The real scanner with one signature, written by hand: that of the file which all scanners agree to
// call a virus. Debian and Ubuntu have it as a package; where it is not installed its tests say so and
// are left out.

export const CLAMD_PACKAGE = "clamav-daemon";

/** In two parts, so that no scanner takes this file for one. */
export const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

export function isClamdInstalled(): boolean {
  try {
    execFileSync("clamd", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export class Clamd {
  readonly #folder = mkdtempSync(join(tmpdir(), "portal-clamd-"));
  readonly socket = join(this.#folder, "clamd.sock");
  #process: ChildProcess | undefined;

  constructor({ streamMaxMB = 4 } = {}) {
    const signatures = join(this.#folder, "signatures");
    mkdirSync(signatures);
    const hex = Buffer.from(EICAR).toString("hex");
    writeFileSync(join(signatures, "eicar.ndb"), `Eicar-Test-Signature:0:*:${hex}\n`);
    const lines = [
      `LocalSocket ${this.socket}`,
      `DatabaseDirectory ${signatures}`,
      `StreamMaxLength ${streamMaxMB}M`,
      "Foreground yes",
      "FixStaleSocket yes",
      "AlertExceedsMax yes",
      `TemporaryDirectory ${this.#folder}`,
    ];
    writeFileSync(join(this.#folder, "clamd.conf"), `${lines.join("\n")}\n`);
  }

  /** It takes connections once its signatures are loaded. */
  async start(): Promise<void> {
    const configuration = join(this.#folder, "clamd.conf");
    this.#process = spawn("clamd", ["-c", configuration], { stdio: "ignore" });
    for (let patience = 120; !(await this.#answers()); patience -= 1) {
      if (patience === 0) throw new Error("clamd does not answer");
      await pause(250);
    }
  }

  /** It still takes connections, and does nothing with them. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  async kill(): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((done) => running.once("exit", done));
    running.kill("SIGKILL");
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #answers(): Promise<boolean> {
    if (!existsSync(this.socket)) return Promise.resolve(false);
    return new Promise((done) => {
      const asking = connect({ path: this.socket }, () => asking.write("zPING\0"));
      asking.on("data", () => done(true)).on("error", () => done(false));
      asking.on("close", () => done(false));
      asking.setTimeout(1_000, () => asking.destroy());
    });
  }
}
