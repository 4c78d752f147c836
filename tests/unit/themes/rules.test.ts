import { expect, test } from "vitest";
import { flattenTree, subtreeIds } from "#lib/themes/rules";

const nodes = [
  { id: "a", parentId: null },
  { id: "b", parentId: null },
  { id: "a1", parentId: "a" },
  { id: "a11", parentId: "a1" },
  { id: "orphan", parentId: "archived" },
];

test("a tree is flattened in order, each node with its depth", () => {
  expect(flattenTree(nodes).map(({ id, depth }) => [id, depth])).toEqual([
    ["a", 0],
    ["a1", 1],
    ["a11", 2],
    ["b", 0],
    ["orphan", 0],
  ]);
});

test("a subtree holds its root and everything below", () => {
  expect(subtreeIds(nodes, "a")).toEqual(["a", "a1", "a11"]);
  expect(subtreeIds(nodes, "b")).toEqual(["b"]);
});
