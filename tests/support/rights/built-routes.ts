import { readFileSync } from "node:fs";
import { isPerRequest } from "#lib/web/per-request";

const read = (file: string) => JSON.parse(readFileSync(`.next/${file}`, "utf8"));

/** The parts of a file's name that are no part of an address. */
const plain = (file: string) => file.replace(/^app\//, "").replace(/\([^)]+\)\//g, "");

interface BuiltAction {
  id: string;
  /** Folder and name, such as «area/inviteAction». */
  name: string;
  /** An address that carries it; public pages take no forms. */
  path: string;
}

/** Every server action of the build. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = read("server/server-reference-manifest.json") as Record<
    string,
    Record<string, { workers: object; filename: string; exportedName: string }>
  >;
  return Object.entries({ ...node, ...edge }).map(([id, { workers, filename, exportedName }]) => {
    const folder = plain(filename)
      .replace(/\.tsx?$/, "")
      .replace(/\/actions$/, "");
    const [path = ""] = Object.keys(workers)
      .map((page) => filled(`/${plain(page)}`.replace(/\/page$/, "")))
      .filter(isPerRequest)
      .sort((one, other) => one.length - other.length);
    return { id, name: `${folder}/${exportedName}`, path };
  });
}

export interface BuiltRoute {
  route: string;
  isPage: boolean;
}

/** Every page and route handler of the build, but for Next's own and pictures. */
export function builtRoutes(): BuiltRoute[] {
  const routes = read("app-path-routes-manifest.json") as Record<string, string>;
  return Object.entries(routes)
    .filter(([, route]) => !/^\/_|\.(svg|png|ico)$/.test(route))
    .map(([file, route]) => ({ route, isPage: file.endsWith("/page") }));
}

const NO_ID = "0198b9a0-0000-7000-8000-000000000001";
const PARAMETERS: Record<string, string> = {
  id: NO_ID,
  kind: "incontri",
  versionId: NO_ID,
  materialId: NO_ID,
  language: "it",
  name: "x.pdf",
  page: "1",
  size: "400.webp",
};

/** A route with something in place of each of its parameters. */
export function filled(route: string): string {
  return route.replace(
    /\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g,
    (_, name: string) => PARAMETERS[name] ?? "x",
  );
}
