"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Autosaver, type SaveOutcome, type UnsavedCopy } from "#components/ui/autosaver";
import { useLeaveWarning } from "#components/ui/use-leave-warning";

/**
 * A draft that saves itself; `documentKey` names the document and who writes it. `copy` is what an
 * earlier visit typed and the server never had: the page offers it, calls `closeCopy`, and
 * then `change` with it if it is wanted.
 */
export function useAutosave<T>(options: {
  documentKey: string;
  version: number;
  save: (value: T, version: number) => Promise<SaveOutcome>;
}) {
  const [saver] = useState(
    () =>
      new Autosaver<T>({
        ...options,
        storage: typeof window === "undefined" ? undefined : storageOf(),
      }),
  );
  const state = useSyncExternalStore(
    saver.subscribe,
    () => saver.state,
    () => saver.state,
  );
  const [copy, setCopy] = useState<UnsavedCopy<T> | null>(null);
  useEffect(() => {
    // Only the browser knows: reading it while drawing would differ from what the server drew.
    setCopy(saver.unsavedCopy());
    const onHidden = () => document.visibilityState === "hidden" && void saver.saveNow();
    const onOnline = () => void saver.saveNow();
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("online", onOnline);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("online", onOnline);
      // Steps that lead to another page of the portal do not unload this one.
      void saver.saveNow();
      saver.stop();
    };
  }, [saver]);
  useLeaveWarning(saver.isUnsaved);
  return {
    state,
    saver,
    copy,
    closeCopy: () => {
      if (copy) saver.dropCopy(copy);
      setCopy(null);
    },
    change: (value: T) => saver.change(value),
  };
}

function storageOf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // Some browsers refuse it in private windows.
    return undefined;
  }
}
