"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/**
 * A question over the page, which waits until it is answered. It may stand inside a form, so it
 * holds none: its buttons are `type="button"` and its fields have no names.
 */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  /** What Enter does in a field of one line. */
  onEnter?: () => void;
  actions: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="dialog"
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => {
        // React hands on what happens here to the form and the editor around.
        event.stopPropagation();
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        if (!/^(text|url|search|time|date)$/.test(event.target.type)) return;
        event.preventDefault();
        props.onEnter?.();
      }}
    >
      <h2 id={titleId} className="text-title-3">
        {props.title}
      </h2>
      {props.children}
      <div className="mt-6 flex flex-wrap gap-3">{props.actions}</div>
    </dialog>
  );
}
