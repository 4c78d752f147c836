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

/**
 * What is ticked: as the form came back, or as it is there; and whether what is there differs, since
 * somebody else changed it meanwhile.
 */
export function useTicked(name: string, present: readonly string[]) {
  const { attempt, done, stale, values } = useContext(FormContext);
  const ticked = attempt === 0 || done !== null ? present : (values[name] ?? []);
  const isSame =
    ticked.length === present.length && present.every((value) => ticked.includes(value));
  return { ticked, differs: stale && !isSame };
}
