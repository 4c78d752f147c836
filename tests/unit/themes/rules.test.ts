import { expect, test } from "vitest";
import { ancestorsOf, flattenTree, nestTree, subtreeIds } from "#lib/themes/rules";

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

test("what is above a node is told from the nearest, also where rows go round in a circle", () => {
  const above = (rows: typeof nodes, id: string) => {
    const byId = new Map(rows.map((node) => [node.id, node]));
    return ancestorsOf(byId, byId.get(id) ?? { id, parentId: null }).map((node) => node.id);
  };
  expect(above(nodes, "a11")).toEqual(["a1", "a"]);
  expect(above(nodes, "orphan")).toEqual([]);
  const circle = [
    { id: "x", parentId: "y" },
    { id: "y", parentId: "z" },
    { id: "z", parentId: "y" },
  ];
  expect(above(circle, "x")).toEqual(["y", "z"]);
  expect(above(circle, "y")).toEqual(["z"]);
});

test("a tree is nested, and what hangs on nothing stands at the top", () => {
  const names = (list: ReturnType<typeof nestTree>): unknown[] =>
    list.map(({ id, children }) => [id, ...names(children)]);
  expect(names(nestTree(nodes))).toEqual([["a", ["a1", ["a11"]]], ["b"], ["orphan"]]);
});
