"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { EditedDraft } from "#components/editorial/editing-actions";
import { asWritten, openSteps } from "#components/editorial/open-steps";
import type { Editing } from "#components/editorial/use-editing";
import { SaveStatus } from "#components/ui/save-status";
import { Tag } from "#components/ui/tag";
import { pageStateWords } from "#lib/editorial/messages";

/** Where the page stands, whether it is saved and the way to the next step, always in sight. */
export function EditingBar(props: {
  draft: EditedDraft;
  editing: Editing;
  /** What is meant to be done next, where the steps themselves are out of sight. */
  children: ReactNode;
}) {
  const { editing } = props;
  const draft = openSteps(props.draft, editing).hasWritten ? asWritten(props.draft) : props.draft;
  const bar = useRef<HTMLDivElement>(null);
  // Words that need a second line, or larger letters, make it higher: what sticks below must know.
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty("--editing-bar", `${current.offsetHeight}px`);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty("--editing-bar");
    };
  }, []);
  return (
    <div ref={bar} className="editing-bar">
      <div className="min-w-0 md:flex md:flex-wrap md:items-center md:gap-x-4">
        <Tag tone={draft.isPublished ? "place" : "warm"}>{pageStateWords(draft.kind, draft)}</Tag>
        <SaveStatus state={editing.state} onRetry={() => void editing.saver.saveNow()} />
      </div>
      <div className="flex flex-none items-center gap-4 lg:hidden">{props.children}</div>
    </div>
  );
}
