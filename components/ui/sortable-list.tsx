"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";

/**
 * Things in an order that is theirs: moved by buttons or by dragging the handle, duplicated,
 * removed and brought back. Every change is also said.
 */
export function SortableList<Item>(props: {
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  keyOf: (item: Item) => string;
  /** What the item is called in what is said: «Saluti». */
  nameOf: (item: Item) => string;
  /** A copy with a key of its own; without it nothing can be duplicated. */
  copyOf?: (item: Item) => Item;
  children: (item: Item, position: number) => ReactNode;
}) {
  const { items, onChange, keyOf, nameOf } = props;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ item: Item; at: number } | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const before = useRef<readonly Item[]>(items);

  const place = (at: number, count = items.length) => `posizione ${at + 1} di ${count}`;
  const move = (from: number, to: number, announce = true) => {
    const next = [...items];
    const [item] = next.splice(from, 1);
    if (item === undefined || to < 0 || to >= items.length) return;
    next.splice(to, 0, item);
    onChange(next);
    if (!announce) return;
    setSaid(`«${nameOf(item)}» spostato: ${place(to)}.`);
    // Its button keeps the focus, and the eye the item.
    const button = document.activeElement;
    requestAnimationFrame(() => {
      if (button instanceof HTMLElement) button.focus({ preventScroll: true });
      list.current?.children[to]?.scrollIntoView({ block: "nearest" });
    });
  };
  const remove = (at: number) => {
    const item = items[at];
    if (item === undefined) return;
    setRemoved({ item, at });
    onChange(items.filter((_, index) => index !== at));
    setSaid(`«${nameOf(item)}» tolto.`);
    // The button that had the focus is gone with its item.
    requestAnimationFrame(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>(":scope > li > .sortable-tools");
      rest?.[Math.min(at, rest.length - 1)]?.querySelector<HTMLElement>("button")?.focus();
    });
  };
  const restore = () => {
    if (!removed) return;
    const next = [...items];
    next.splice(removed.at, 0, removed.item);
    onChange(next);
    setSaid(`«${nameOf(removed.item)}» è di nuovo nell’elenco.`);
    setRemoved(null);
  };
  const duplicate = (at: number) => {
    const item = items[at];
    if (item === undefined || !props.copyOf) return;
    onChange([...items.slice(0, at + 1), props.copyOf(item), ...items.slice(at + 1)]);
    setSaid(`«${nameOf(item)}» duplicato: ${place(at + 1, items.length + 1)}.`);
  };

  const draggedAt = items.findIndex((item) => keyOf(item) === dragged);
  const drag = {
    onPointerDown: (event: PointerEvent<HTMLElement>, key: string) => {
      if (event.button !== 0) return;
      // The list hears the rest: a handle that moves with its row loses the pointer.
      list.current?.setPointerCapture(event.pointerId);
      before.current = items;
      setDragged(key);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (draggedAt < 0) return;
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const [above, below] = [rows[draggedAt - 1], rows[draggedAt + 1]];
      // Past the middle of the neighbour the two change places, so that it does not flicker.
      const isAbove = above && event.clientY < above.top + above.height / 2;
      const isBelow = below && event.clientY > below.top + below.height / 2;
      if (isAbove) move(draggedAt, draggedAt - 1, false);
      else if (isBelow) move(draggedAt, draggedAt + 1, false);
    },
    onPointerUp: () => {
      const item = items[draggedAt];
      if (item === undefined) return;
      setDragged(null);
      if (before.current !== items) setSaid(`«${nameOf(item)}» spostato: ${place(draggedAt)}.`);
    },
    onPointerCancel: () => {
      if (draggedAt < 0) return;
      setDragged(null);
      onChange([...before.current]);
      setSaid("Spostamento annullato.");
    },
  };

  return (
    <div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol
        ref={list}
        className="sortable"
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerCancel}
      >
        {items.map((item, at) => {
          const [key, name] = [keyOf(item), nameOf(item)];
          return (
            <li key={key} data-dragged={dragged === key || undefined}>
              <div className="sortable-tools">
                <span
                  className="sortable-handle"
                  aria-hidden="true"
                  title="Trascinare per spostare"
                  onPointerDown={(event) => drag.onPointerDown(event, key)}
                >
                  ⠿
                </span>
                <span className="tabular">{at + 1}</span>
                <Tool label="Su" name={name} off={at === 0} act={() => move(at, at - 1)} />
                <Tool
                  label="Giù"
                  name={name}
                  off={at === items.length - 1}
                  act={() => move(at, at + 1)}
                />
                {props.copyOf && <Tool label="Duplica" name={name} act={() => duplicate(at)} />}
                <Tool label="Togli" name={name} act={() => remove(at)} />
              </div>
              {props.children(item, at)}
            </li>
          );
        })}
      </ol>
      {removed && (
        <p className="my-4 flex flex-wrap items-center gap-4 bg-wash px-4 py-2 text-base">
          «{nameOf(removed.item)}» è stato tolto.
          <button type="button" className="button quiet" onClick={restore}>
            Rimetti
          </button>
        </p>
      )}
    </div>
  );
}

/** It stays where the focus is even when it can do nothing, so that the focus is not lost. */
function Tool(props: { label: string; name: string; off?: boolean; act: () => void }) {
  return (
    <button
      type="button"
      className="tool"
      aria-disabled={props.off || undefined}
      onClick={() => !props.off && props.act()}
    >
      {props.label}
      <span className="sr-only"> «{props.name}»</span>
    </button>
  );
}
