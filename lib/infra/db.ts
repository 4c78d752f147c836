import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#lib/generated/prisma/client";
import { settings } from "#lib/infra/env";
import { OneAtATime } from "#lib/infra/one-at-a-time";

/** An open transaction; commands pass it to everything they do. */
export type Tx = Prisma.TransactionClient;

// On globalThis, because a development server loads this module anew at every change.
const store = globalThis as { portalDb?: PrismaClient | undefined };

/** The database named by `DATABASE_URL`, connected at first use. */
export function db(): PrismaClient {
  store.portalDb ??= connect();
  return store.portalDb;
}

export async function closeDb(): Promise<void> {
  const client = store.portalDb;
  store.portalDb = undefined;
  await client?.$disconnect();
}

let asking: Promise<unknown> | undefined;

/** Fails when the database does not answer in time. However many ask at once, it is asked once. */
export async function answersWithin(milliseconds: number): Promise<void> {
  asking ??= db().$queryRaw`select 1`.finally(() => {
    asking = undefined;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    const error = new Error(`The database has not answered for ${milliseconds} ms`);
    timer = setTimeout(() => {
      // Of a peer that vanished there is never an answer: who asks next begins anew.
      asking = undefined;
      failed(error);
    }, milliseconds);
  });
  try {
    await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Joins the transaction it is given, or opens one. */
export function inTransaction<T>(tx: Tx | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (tx) return work(tx);
  return db().$transaction(work, { timeout: 30_000, maxWait: 10_000 });
}

/**
 * What would be read if something had been done: does it, reads, and takes it all back. Nothing of
 * it ever leaves the transaction, notices included.
 */
export async function asIf<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const takenBack = Symbol("taken back");
  let seen: { value: T } | undefined;
  const rolledBack = inTransaction(undefined, async (tx) => {
    seen = { value: await work(tx) };
    throw takenBack;
  });
  await rolledBack.catch((error) => {
    if (error !== takenBack) throw error;
  });
  if (!seen) throw new Error("The transaction ended without its reading");
  return seen.value;
}

/** Those who pass the same name take turns until their transactions end. */
export async function takeTurns(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
}

/**
 * Whether the database refuses these data themselves: a constraint, a row that is not there, a
 * number that is too large. What is refused only at the commit comes as the driver says it.
 */
export function isRefusedByDatabase(error: unknown): boolean {
  const { code, meta, cause } = error as {
    code?: string;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
    cause?: { originalCode?: string };
  };
  const state = (meta?.driverAdapterError?.cause ?? cause)?.originalCode ?? "";
  return code === "P2025" || /^(23|22003)/.test(state);
}

/** A validated document, for a JSON column. */
export function asJson(document: object): Prisma.InputJsonObject {
  return document as Prisma.InputJsonObject;
}

/** Of a database that vanished without a word nobody would ever hear again. */
const PATIENCE = { connectionTimeoutMillis: 10_000, query_timeout: 120_000 };

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: the supervisor sets it");
  const max = settings().DATABASE_POOL;
  const adapter = new PrismaPg(
    { connectionString, max, Client: OneAtATime, ...PATIENCE },
    { statementNameGenerator: preparedName },
  );
  return new PrismaClient({
    // The long form repeats what was typed, and errors are logged.
    errorFormat: "minimal",
    adapter,
  });
}

/** A statement that begins with `/* prepared: name *\/` is planned once for each connection. */
function preparedName({ sql }: { sql: string }): string {
  return /^\s*\/\* prepared: (\w+) \*\//.exec(sql)?.[1] ?? "";
}
