"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { focusInSight } from "#components/ui/focus-in-sight";
import { FormContext } from "#components/ui/form-context";
import { FormProblem } from "#components/ui/form-problem";
import { FormWaiting } from "#components/ui/form-waiting";
import type { FormState } from "#lib/web/form-state";

/**
 * A form with a file, sent by the browser itself to a route that reads it as it comes. It works
 * without scripts; with them the button says that it is under way.
 */
export function UploadForm(props: {
  id: string;
  action: string;
  /** As it came back; the file itself has to be chosen again, no page can give it back. */
  state: FormState;
  submit: string;
  labels: Record<string, string>;
  idPrefix?: string;
  children: ReactNode;
}) {
  const { state } = props;
  const [isSending, setSending] = useState(false);
  const [waiting, setWaiting] = useState<ReactNode>(null);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0 && told.current) focusInSight(told.current);
    // Who comes back by the browser's own button can send it again.
    const again = () => setSending(false);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, [state.attempt]);
  return (
    <FormContext value={state}>
      <form
        id={props.id}
        action={props.action}
        method="post"
        encType="multipart/form-data"
        className="form"
        onSubmit={() => setSending(true)}
      >
        <FormProblem
          ref={told}
          state={state}
          labels={props.labels}
          fieldIdOf={(name) =>
            props.labels[name.split(".")[0] ?? ""] ? `${props.idPrefix ?? ""}${name}` : null
          }
        />
        <FormWaiting value={setWaiting}>{props.children}</FormWaiting>
        {waiting}
        <p className="mt-5">
          <button type="submit" className="button" disabled={isSending}>
            {isSending ? "Invio in corso…" : props.submit}
          </button>
        </p>
      </form>
    </FormContext>
  );
}
