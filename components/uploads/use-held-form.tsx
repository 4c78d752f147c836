"use client";

import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { FormWaiting } from "#components/ui/form-waiting";
import type { SendingView } from "#components/uploads/sending";
import { WaitingForm } from "#components/uploads/waiting-form";

const MISSING = "Scegliere il file.";
const REFUSED = "Un file non si può allegare: toglierlo, poi premere di nuovo.";

/**
 * Holds a form that is sent while its files are on their way: whoever has pressed the button has done
 * their part, so it goes by itself when all have arrived.
 * @param within something inside of the form
 */
export function useHeldForm(
  within: RefObject<HTMLElement | null>,
  views: readonly SendingView[],
  optional = false,
) {
  const [problem, say] = useState("");
  const [isHeld, setHeld] = useState(false);
  const show = useContext(FormWaiting);
  const latest = useRef(views);

  useEffect(() => {
    latest.current = views;
    // Its element is drawn when scripts run, and its form stays the same.
    const form = within.current?.closest("form");
    const hold = (event: SubmitEvent) => {
      const obstacle = obstacleIn(latest.current, optional);
      if (obstacle === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (obstacle === "on the way") return setHeld(true);
      say(obstacle);
      within.current?.querySelector("button")?.focus();
    };
    form?.addEventListener("submit", hold);
    return () => form?.removeEventListener("submit", hold);
  }, [within, views, optional]);

  useEffect(() => {
    if (!isHeld) return;
    const obstacle = obstacleIn(views, optional);
    if (obstacle === "on the way") return;
    setHeld(false);
    if (obstacle) say(obstacle);
    else within.current?.closest("form")?.requestSubmit();
  }, [within, views, isHeld, optional]);

  const isPaused = views.some(({ state }) => state === "paused");
  useEffect(() => {
    show(isHeld && <WaitingForm isPaused={isPaused} onStop={() => setHeld(false)} />);
    return () => show(null);
  }, [show, isHeld, isPaused]);

  return { problem, say, forget: () => say("") };
}

function obstacleIn(views: readonly SendingView[], optional: boolean): string | null {
  if (views.length === 0) return optional ? null : MISSING;
  if (views.some(({ state }) => state === "refused")) return REFUSED;
  return views.every(({ state }) => state === "arrived") ? null : "on the way";
}
