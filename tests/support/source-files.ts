import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";

export type SourceFile = {
  path: string;
  imports: { specifier: string; target: string | undefined; typeOnly: boolean }[];
  exportedFunctions: { name: string; firstParameter: string | undefined }[];
};

type Node = Record<string, unknown> & { type: string };

/** What an import leads to, when it leads to a file of ours. */
function resolve(from: string, specifier: string): string | undefined {
  if (!/^[#.]/.test(specifier)) return undefined;
  const base = specifier.startsWith("#") ? specifier.slice(1) : join(dirname(from), specifier);
  return ["", ".ts", ".tsx"]
    .map((end) => base + end)
    .find((path) => /\.\w+$/.test(path) && existsSync(path));
}

function exportedFunctions(body: Node[]) {
  return body.flatMap((statement) => {
    const declared = statement.declaration as Node | undefined;
    if (statement.type !== "ExportNamedDeclaration" || declared?.type !== "FunctionDeclaration")
      return [];
    const [first] = declared.params as { name?: string }[];
    return [{ name: (declared.id as { name: string }).name, firstParameter: first?.name }];
  });
}

function read(path: string): SourceFile {
  const { module, program } = parseSync(path, readFileSync(path, "utf8"));
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const reexported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    ),
  );
  return {
    path,
    imports: [...imported, ...reexported].map((found) => ({
      ...found,
      target: resolve(path, found.specifier),
    })),
    exportedFunctions: exportedFunctions(program.body as unknown as Node[]),
  };
}

/** Every source file of the product, read once. */
export const sourceFiles = (): SourceFile[] =>
  globSync("{app,components,lib}/**/*.{ts,tsx,mjs}", { exclude: ["lib/generated/**"] })
    .sort()
    .map(read);
