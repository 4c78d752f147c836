interface Node {
  id: string;
  parentId: string | null;
}

/** Orders a tree from its rows, in the order they come, each node with its depth. */
export function flattenTree<T extends Node>(nodes: readonly T[]): (T & { depth: number })[] {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const known = new Set(nodes.map((node) => node.id));
  const walk = (node: T, depth: number): (T & { depth: number })[] => [
    { ...node, depth },
    ...(children.get(node.id) ?? []).flatMap((child) => walk(child, depth + 1)),
  ];
  const isRoot = (node: T) => node.parentId === null || !known.has(node.parentId);
  return nodes.filter(isRoot).flatMap((root) => walk(root, 0));
}

/** The same as branches, each with what is right below it. */
export interface Branch {
  id: string;
  name: string;
  children: Branch[];
}

export function branchesOf(nodes: readonly (Node & { name: string })[]): Branch[] {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const known = new Set(nodes.map((node) => node.id));
  const grow = ({ id, name }: { id: string; name: string }): Branch => ({
    id,
    name,
    children: (children.get(id) ?? []).map(grow),
  });
  return nodes.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(grow);
}

/** A node and everything below it. */
export function subtreeIds<T extends Node>(nodes: readonly T[], rootId: string): string[] {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const walk = (id: string): string[] => [
    id,
    ...(children.get(id) ?? []).flatMap((child) => walk(child.id)),
  ];
  return walk(rootId);
}

/** What a node is below, the nearest first, and to an end even where the rows go round in a circle. */
export function ancestorsOf<T extends Node>(nodes: ReadonlyMap<string, T>, node: T): T[] {
  const above = new Set<T>();
  let next = nodes.get(node.parentId ?? "");
  while (next && next !== node && !above.has(next)) {
    above.add(next);
    next = nodes.get(next.parentId ?? "");
  }
  return [...above];
}

export type Nested<T> = T & { children: Nested<T>[] };

/** The same tree with each node holding those below it. */
export function nestTree<T extends Node>(nodes: readonly T[]): Nested<T>[] {
  const known = new Set(nodes.map((node) => node.id));
  const below = Map.groupBy(nodes, (node) =>
    node.parentId !== null && known.has(node.parentId) ? node.parentId : null,
  );
  const nested = (node: T): Nested<T> => ({
    ...node,
    children: (below.get(node.id) ?? []).map(nested),
  });
  return (below.get(null) ?? []).map(nested);
}
