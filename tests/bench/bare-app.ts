import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Pages of 1, 2, … kilobytes of text, so that one has about as many bytes as any page measured. */
const SIZES = 120;
// Inside the project, where the framework is found.
const FOLDER = ".bench/bare";
const NEXT = "node_modules/next/dist/bin/next";

const FILES = {
  "package.json": '{ "private": true }',
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="it"><body>{children}</body></html>;
}`,
  "app/[size]/page.jsx": `const TEXT = "Una riga di testo che non dice nulla e serve soltanto a fare numero. ".repeat(15).slice(0, 1000);
export const dynamicParams = false;
export function generateStaticParams() {
  return Array.from({ length: ${SIZES} }, (_, n) => ({ size: String(n + 1) }));
}
export default async function Page({ params }) {
  const { size } = await params;
  return <main>{Array.from({ length: Number(size) }, (_, n) => <p key={n}>{TEXT}</p>)}</main>;
}`,
};

/** Builds an application of the framework with nothing in it but prerendered pages of every size. */
export async function buildBareApp(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(FOLDER, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }
  let output = "";
  const child = spawn(process.execPath, [NEXT, "build", FOLDER], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`The bare application could not be built:\n${output}`);
}

/** The path of the bare page whose HTML is nearest to so many bytes. */
export function barePathFor(bytes: number): string {
  const sizes = Array.from({ length: SIZES }, (_, n) => ({
    path: `/${n + 1}`,
    distance: Math.abs(statSync(join(FOLDER, `.next/server/app/${n + 1}.html`)).size - bytes),
  }));
  return sizes.toSorted((a, b) => a.distance - b.distance)[0]?.path ?? "/1";
}

/** Serves it; resolves when it answers, with a function that ends it. */
export async function startBareApp(port: number): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    [NEXT, "start", FOLDER, "-p", String(port), "-H", "127.0.0.1"],
    {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  await new Promise<void>((done, failed) => {
    child.stdout.on("data", (text: Buffer) => /ready/i.test(String(text)) && done());
    child.once("close", () => failed(new Error("The bare application did not start.")));
  });
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}

export const bareVersion = (): string =>
  JSON.parse(readFileSync("node_modules/next/package.json", "utf8")).version;
