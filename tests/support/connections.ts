import { globSync, readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

type Node = Record<string, unknown> & { type: string };
/** A call of a plain function by another, or a function itself. */
type Found = {
  file: string;
  by: string;
  hasTx: boolean;
  calls?: string;
  passesTx?: boolean;
  isExported?: boolean;
};

/** The one place where a transaction begins. */
const BEGINS = "lib/infra/db.ts";

/**
 * Where something that runs in a transaction asks for a second connection: each then holds one and
 * waits for another, and as many at once as there are connections wait for ever.
 */
export function secondConnections(): string[] {
  const found = globSync("lib/**/*.ts", { exclude: ["lib/generated/**", BEGINS] }).flatMap(findIn);
  // Both that take a transaction and that ask for a connection by themselves.
  const connect = new Set(
    found.flatMap(({ file, by, hasTx, calls }) =>
      (calls ? calls === "db" && !hasTx : hasTx) ? [by, `${file} ${by}`] : [],
    ),
  );
  const own = new Set(found.flatMap(({ file, by, calls }) => (calls ? [] : `${file} ${by}`)));
  const exported = new Set(
    found.flatMap(({ by, calls, isExported }) => (!calls && isExported ? by : [])),
  );
  return found.flatMap(({ file, by, hasTx, calls, passesTx }) => {
    if (!calls || !hasTx || passesTx) return [];
    const here = `${file} ${calls}`;
    const opens =
      calls === "db" ||
      (own.has(here) ? connect.has(here) : exported.has(calls) && connect.has(calls));
    return opens ? `${file}: ${by} calls ${calls} without its transaction` : [];
  });
}

function findIn(file: string): Found[] {
  const found: Found[] = [];
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  const top = (program.body as unknown as Node[]).map(({ declaration }) => declaration);
  const visit = (node: unknown, by: string, hasTx: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, by, hasTx);
    if (!isNode(node)) return;
    if (Array.isArray(node.params)) {
      const name = nameOf(node.id);
      const takesTx = (node.params as Node[]).some((param) => bound(param) === "tx");
      const isExported = top.includes(node);
      if (name) found.push({ file, by: name, hasTx: takesTx, isExported });
      // What stands for a transaction that was not given is asked for before there is one.
      visit(node.body, name || by, hasTx || takesTx);
      return;
    }
    const calls = node.type === "CallExpression" && nameOf(node.callee);
    if (calls) {
      const passesTx = (node.arguments as Node[]).some((given) => nameOf(given) === "tx");
      found.push({ file, by, hasTx, calls, passesTx });
    }
    for (const part of Object.values(node)) visit(part, by, hasTx);
  };
  visit(program.body, "", false);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

const nameOf = (node: unknown): string =>
  isNode(node) && node.type === "Identifier" ? (node.name as string) : "";

/** The name of a parameter, with or without a value that stands for it. */
const bound = (param: Node): string => nameOf(param) || nameOf(param.left);
