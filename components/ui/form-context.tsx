"use client";

import { createContext, useContext } from "react";
import { type FormState, UNSENT } from "#lib/web/form-state";

export const FormContext = createContext<FormState>(UNSENT);

/** What a field shows: its error, and what was typed when the form came back. */
export function useField(name: string): { error: string | undefined; typed: string | undefined } {
  const { errors, values } = useContext(FormContext);
  return { error: errors[name], typed: values[name]?.[0] };
}

/** What was ticked when the form came back; undefined where it was not sent, or was done. */
export function useTicked(name: string): readonly string[] | undefined {
  const { attempt, done, values } = useContext(FormContext);
  return attempt === 0 || done !== null ? undefined : (values[name] ?? []);
}
