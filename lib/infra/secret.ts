import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "#lib/infra/env";

/** What whoever holds it may do is checked by its hash alone: the database never has it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOf(token) };
}

/** Tokens have 256 random bits, so that a plain hash cannot be guessed back. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

let kept: string | undefined;

/** The secret of this installation: from the settings, or made once for this data folder. */
export function installationSecret(): string {
  kept ??= settings().AUTH_SECRET ?? ownSecret(join(settings().DATA_DIR, "run"));
  return kept;
}

function ownSecret(folder: string): string {
  const file = join(folder, "auth.secret");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(48).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
