import { globSync, readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

type Node = Record<string, unknown> & { type: string };

/** What a function does by itself, and whom it calls. */
interface Doing {
  file: string;
  name: string;
  /** Begins a transaction, or needs none: nobody else's entry stands beside what it writes. */
  begins: boolean;
  writes: boolean;
  calls: Set<string>;
}

const WRITING = /^(create|update|delete|upsert)(Many|ManyAndReturn)?$/;
const RECORDING = ["recordAudit", "recordCleaning"];

/**
 * Exported commands that write rows and nowhere, not even through what they call, an entry of the
 * audit; one that has an entry for some cases only is not found. Those that only join a transaction
 * are counted with whoever begins it.
 */
export function unrecordedCommands(): string[] {
  const all = globSync("lib/*/commands.ts").sort().flatMap(readFunctions);
  const reached = (doing: Doing, seen: Set<Doing> = new Set()): Set<Doing> => {
    if (seen.has(doing)) return seen;
    seen.add(doing);
    for (const name of doing.calls) {
      const own = all.filter((other) => other.name === name && other.file === doing.file);
      // What is not of this file was imported by its name.
      const called = own.length > 0 ? own : all.filter((other) => other.name === name);
      for (const next of called) reached(next, seen);
    }
    return seen;
  };
  return all
    .filter(({ begins }) => begins)
    .filter((doing) => {
      const ways = [...reached(doing)];
      const recorded = ways.some(({ calls }) => RECORDING.some((name) => calls.has(name)));
      return ways.some(({ writes }) => writes) && !recorded;
    })
    .map(({ file, name }) => `${file.split("/")[1]}: ${name}`);
}

function readFunctions(file: string): Doing[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  return (program.body as unknown as Node[]).flatMap((statement) => {
    const exported = statement.type === "ExportNamedDeclaration";
    const declared = exported ? (statement.declaration as Node | null) : statement;
    if (declared?.type !== "FunctionDeclaration") return [];
    const calls = new Set<string>();
    let [opens, writes] = [false, false];
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const one of node) visit(one);
      if (!isNode(node)) return;
      if (node.type === "CallExpression") {
        const callee = node.callee as Node;
        if (callee.type === "MemberExpression") writes ||= WRITING.test(nameOf(callee.property));
        const name = nameOf(callee);
        calls.add(name);
        opens ||= name === "db" || name === "inTransaction";
      }
      if (node.type === "TaggedTemplateExpression") {
        writes ||= nameOf((node.tag as Node).property) === "$executeRaw" && !isLock(node);
      }
      for (const part of Object.values(node)) visit(part);
    };
    visit(declared.body);
    return [{ file, name: nameOf(declared.id), begins: exported && opens, writes, calls }];
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

const nameOf = (node: unknown): string =>
  isNode(node) && node.type === "Identifier" ? (node.name as string) : "";

/** Taking a turn changes no row. */
const isLock = (node: Node): boolean => JSON.stringify(node.quasi).includes("pg_advisory");
