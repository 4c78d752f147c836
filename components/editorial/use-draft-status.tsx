"use client";

import { useEffect, useRef, useState } from "react";
import type { PageRef } from "#lib/editorial/schema";

/** How a draft stands at the server, as it is asked again and again. */
export type DraftStatus =
  | { kind: "signed-out" }
  | {
      kind: "known";
      version: number;
      savedAt: Date | null;
      authorName: string | null;
      isMine: boolean;
    };

const EVERY_MS = 15_000;

/** Asks while the page is in sight; `onKnown` hears of each answer, also of the first after a pause. */
export function useDraftStatus(
  ref: PageRef,
  onKnown: (status: DraftStatus) => void,
): { check: () => void; isSignedOut: boolean } {
  const [isSignedOut, setSignedOut] = useState(false);
  const hear = useRef(onKnown);
  hear.current = onKnown;
  const address = `/redazione/bozze/${ref.kind}/${ref.id}`;
  const check = useRef(async () => {});
  check.current = async () => {
    if (document.visibilityState !== "visible") return;
    const status = await ask(address).catch(() => null);
    // Without an answer nothing is known: saving says it when it matters.
    if (!status) return;
    setSignedOut(status.kind === "signed-out");
    hear.current(status);
  };
  useEffect(() => {
    const again = () => void check.current();
    const timer = setInterval(again, EVERY_MS);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);
  return { check: () => void check.current(), isSignedOut };
}

async function ask(address: string): Promise<DraftStatus | null> {
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.status === 401) return { kind: "signed-out" };
  if (!answer.ok) return null;
  const { version, savedAt, authorName, isMine } = await answer.json();
  return { kind: "known", version, savedAt: savedAt && new Date(savedAt), authorName, isMine };
}
