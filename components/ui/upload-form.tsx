"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { focusInSight } from "#components/ui/focus-in-sight";
import { FormContext } from "#components/ui/form-context";
import { FormProblem } from "#components/ui/form-problem";
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
  /** The name of the file is proposed as the title, where none is written. */
  proposesTitle?: boolean;
  children: ReactNode;
}) {
  const { state } = props;
  const [isSending, setSending] = useState(false);
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
        {...(props.proposesTitle && { onChange: proposeTitle })}
      >
        <FormProblem
          ref={told}
          state={state}
          labels={props.labels}
          fieldIdOf={(name) => (props.labels?.[name] ? `${props.idPrefix ?? ""}${name}` : null)}
        />
        {props.children}
        <p className="mt-5">
          <button type="submit" className="button" disabled={isSending}>
            {isSending ? "Invio in corso…" : props.submit}
          </button>
        </p>
      </form>
    </FormContext>
  );
}

function proposeTitle({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
  const title = currentTarget.elements.namedItem("title");
  if (!(target instanceof HTMLInputElement) || !(title instanceof HTMLInputElement)) return;
  const name = target.type === "file" ? target.files?.[0]?.name : undefined;
  if (name && title.value === "") title.value = titleOfFile(name);
}

/** «slide-scarti_def.pdf» → «Slide scarti def». */
function titleOfFile(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
