"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useLeaveWarning } from "#components/ui/use-leave-warning";
import type { SendingView } from "#components/uploads/sending";
import { Sendings } from "#components/uploads/sendings";

const NONE: readonly SendingView[] = [];

/** The files of a form on their way, which go on by themselves when the network or somebody is back. */
export function useSendings() {
  const [sendings] = useState(() => new Sendings());
  const views = useSyncExternalStore(sendings.subscribe, sendings.views, () => NONE);
  useEffect(() => {
    const goOn = () => {
      if (document.visibilityState === "visible") sendings.goOn();
    };
    window.addEventListener("online", goOn);
    // Who was signed out comes back here after signing in elsewhere.
    window.addEventListener("focus", goOn);
    document.addEventListener("visibilitychange", goOn);
    return () => {
      window.removeEventListener("online", goOn);
      window.removeEventListener("focus", goOn);
      document.removeEventListener("visibilitychange", goOn);
    };
  }, [sendings]);
  useEffect(() => () => sendings.leave(), [sendings]);
  const moving = ["waiting", "sending", "interrupted"];
  useLeaveWarning(views.some(({ state }) => moving.includes(state)));
  return { sendings, views };
}
