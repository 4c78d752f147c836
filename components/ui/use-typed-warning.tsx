"use client";

import { useEffect, useState } from "react";
import { useLeaveWarning } from "#components/ui/use-leave-warning";
import type { FormState } from "#lib/web/form-state";

/**
 * Warns before a form is left in which something was typed since it was sent. What goes on the form
 * element; one that came back unsaved still holds what was typed.
 */
export function useTypedWarning(warns: boolean, { attempt, done }: FormState) {
  const [isTyped, setTyped] = useState(false);
  useEffect(() => {
    if (attempt > 0) setTyped(done === null);
  }, [attempt, done]);
  useLeaveWarning(warns && isTyped);
  return { onInput: () => setTyped(true), onSubmit: () => setTyped(false) };
}
