import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSettings, settingsSchema } from "#lib/infra/env";

const example = readFileSync(".env.example", "utf8");
const shown = new Map(
  [...example.matchAll(/^#([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
);
/** Shown with an example: they have no fixed default. */
const WITHOUT_DEFAULT = [
  "PUBLIC_URL",
  "DATABASE_URL",
  "SMTP_URL",
  "MAIL_FROM",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "AUTH_SECRET",
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "CLAMD_SOCKET",
  "CLAMD_HOST",
];

test(".env.example lists every setting, with its default", () => {
  expect([...shown.keys()].sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  const asShown = Object.fromEntries(
    [...shown].filter(([name]) => !WITHOUT_DEFAULT.includes(name ?? "")),
  );
  expect(parseSettings(asShown)).toEqual(parseSettings({}));
});

test("the README names every setting, and none that is not there", () => {
  const readme = readFileSync("README.md", "utf8");
  const names = Object.keys(settingsSchema.shape);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
  // Read by the tests alone.
  const known = [...names, "CHROMIUM_PATH"];
  const named = readme.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z]+)+\b/g) ?? [];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

/** What the supervisor tells the processes it starts; nobody sets these by hand. */
const AMONG_PROCESSES = ["PORTAL_BUILD", "PORTAL_DEV", "PORTAL_PROCESS"];
/** What Node, npm and libraries go by. */
const OF_OTHERS = [
  "INIT_CWD",
  "NEXTAUTH_URL",
  "NODE_ENV",
  "PATH",
  "npm_config_cache",
  "npm_execpath",
];

test("nothing else is read from the environment", () => {
  const sources = ["next.config.mjs", ...globSync("{app,components,lib}/**/*.{ts,tsx,mjs}")];
  const read = sources
    .filter((path) => !path.startsWith("lib/generated/"))
    .flatMap((path) => readFileSync(path, "utf8").match(/(?<=process\.env\.)\w+/g) ?? []);
  const known = [...Object.keys(settingsSchema.shape), ...AMONG_PROCESSES, ...OF_OTHERS];
  expect(read.filter((name) => !known.includes(name))).toEqual([]);
});

test("the examples in .env.example are accepted", () => {
  const given = Object.fromEntries(WITHOUT_DEFAULT.map((name) => [name, shown.get(name)]));
  expect(parseSettings(given)).toMatchObject({ PUBLIC_URL: "https://comunita.example.it" });
});

test("the public address follows the port", () => {
  expect(parseSettings({ PORT: "8080" }).PUBLIC_URL).toBe("http://localhost:8080");
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["PUBLIC_URL", "portale.regione"],
  ["PUBLIC_URL", "https://example.it/portale"],
  ["DATABASE_URL", "mysql://somewhere/portal"],
  ["DATABASE_POOL", "molte"],
  ["DEMO_CONTENT", "forse"],
  ["TERRITORY", "../altrove"],
  ["LOG_LEVEL", "tutto"],
  ["SMTP_URL", "https://mail.example.it"],
  ["MAIL_FROM", "redazione"],
  ["OIDC_ISSUER", "idp.regione.it"],
  ["AUTH_SECRET", "corto"],
  ["TRUSTED_PROXIES", "10.0.0.0/8, proxy.example.it"],
  ["S3_ENDPOINT", "archivio.ente.it"],
  ["S3_BUCKET", "Una cartella"],
  ["SESSION_HOURS", "9999"],
])("a wrong %s is named, its value is not", (name, value) => {
  expect(() => parseSettings({ [name]: value })).toThrow(
    new RegExp(`^The setting ${name} is wrong: it must .*\\.$`),
  );
  expect(() => parseSettings({ [name]: value })).not.toThrow(value);
});

test.each([
  ["OIDC_ISSUER", "https://accesso.example.it"],
  ["S3_ENDPOINT", "https://s3.example.it"],
])("what goes together with %s is set as a whole or not at all", (name, value) => {
  expect(() => parseSettings({ [name]: value })).toThrow(
    new RegExp(`^The settings ${name}, .* go together`),
  );
});
