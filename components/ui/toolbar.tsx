"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

const STOPS = "button, select";

/** Tools in a row that is one stop of the Tab key; arrows go along it. */
export function Toolbar(props: { label: string; controls?: string; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  const stops = () => [...(row.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])];

  // Tools come and go with what is selected: after each drawing one of them is the stop.
  useEffect(() => {
    const all = stops();
    const current = all.find((stop) => stop === document.activeElement || stop.tabIndex === 0);
    for (const stop of all) stop.tabIndex = stop === (current ?? all[0]) ? 0 : -1;
  });

  const go = (event: KeyboardEvent) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    all[target]?.focus();
    for (const stop of all) stop.tabIndex = stop === all[target] ? 0 : -1;
  };

  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={props.label}
      aria-controls={props.controls}
      onKeyDown={go}
      className="toolbar"
      tabIndex={-1}
    >
      {props.children}
    </div>
  );
}
