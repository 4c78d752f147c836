import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool } from "pg";

/** Nothing in the database is managed by others. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

async function load() {
  const beside = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const file = join(dirname(beside), "schema_engine_bg.wasm");
  const glue = { ...engine } as unknown as Record<string, (...words: unknown[]) => unknown>;
  for (const [name, call] of Object.entries(glue)) {
    // It leaves a timer of ten seconds behind, which would keep a finished command waiting.
    if (name.startsWith("__wbg_setTimeout")) {
      glue[name] = (...words) => (call(...words) as NodeJS.Timeout).unref();
    }
  }
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": glue,
  });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

let loaded: Promise<void> | undefined;

/**
 * Prisma's own schema engine, compiled to WebAssembly.
 * @param runScript runs a whole script in one transaction; the adapter's own way cuts it at every
 * semicolon, which breaks function bodies and leaves half a migration behind after an error.
 */
export async function schemaEngine(pool: Pool, runScript: (script: string) => Promise<void>) {
  loaded ??= load();
  await loaded;
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = runScript;
    return adapter;
  };
  return engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
