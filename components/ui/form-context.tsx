"use client";

import { createContext, useContext } from "react";
import { type FormState, UNSENT } from "#lib/web/form-state";

export const FormContext = createContext<FormState>(UNSENT);

/**
 * What a field shows: its error, what was typed when the form came back, and what is there now
 * where somebody else changed it meanwhile.
 */
export function useField(name: string, present = "", inWords = present) {
  const { errors, values, stale } = useContext(FormContext);
  const typed = values[name]?.[0];
  const differs = stale && typed !== undefined && typed !== present;
  return { error: errors[name], typed, present: differs ? inWords || "niente" : undefined };
}

/** What was ticked when the form came back; undefined where it was not sent, or was done. */
export function useTicked(name: string): readonly string[] | undefined {
  const { attempt, done, values } = useContext(FormContext);
  return attempt === 0 || done !== null ? undefined : (values[name] ?? []);
}
