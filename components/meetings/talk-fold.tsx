"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { talkLine } from "#components/meetings/talk-line";

/**
 * A talk in one line, which opens on its fields: a long programme can be looked over. What lacks
 * something starts open, what gets an error opens; nothing folds under the hands of who writes it.
 */
export function TalkFold(props: {
  talk: TalkDraft;
  /** The hour of a talk above it that begins later. */
  after: string | undefined;
  isLacking: boolean;
  isNew: boolean;
  hasError: boolean;
  /** Another each time that it is looked for what is wrong. */
  checked: object;
  /** Grows when names were decided for all talks at once: what lacked nothing else folds. */
  settled: number;
  children: ReactNode;
}) {
  const { hasError, checked, settled } = props;
  const [isOpen, setOpen] = useState(props.isLacking || props.isNew || hasError);
  useEffect(() => {
    if (checked && hasError) setOpen(true);
  }, [checked, hasError]);
  const lacks = useRef(props.isLacking);
  lacks.current = props.isLacking;
  const lacked = useRef(props.isLacking);
  useEffect(() => {
    if (settled > 0 && lacked.current && !lacks.current) setOpen(false);
    lacked.current = lacks.current;
  }, [settled]);
  const { time, title, who } = talkLine(props.talk);
  return (
    <details
      className="disclosure talk-fold"
      open={isOpen}
      // The fields have disclosures of their own, whose events come by.
      onToggle={({ target, currentTarget }) =>
        target === currentTarget && setOpen(currentTarget.open)
      }
    >
      <summary>
        <span>
          {time && <span className="tabular">{time} </span>}
          <b>{title}</b>
          {who && <span className="text-soft"> · {who}</span>}
          {props.after && <span className="text-warm"> · prima delle {props.after}</span>}
        </span>
      </summary>
      {props.children}
    </details>
  );
}
