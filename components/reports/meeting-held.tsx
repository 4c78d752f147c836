"use client";

import { useTicked } from "#components/ui/form-context";

/** Whether publishing a report says that its meeting took place: whoever tells of it knows it. */
export function MeetingHeld() {
  const isTicked = useTicked("meetingHeld", ["yes"]).ticked.includes("yes");
  return (
    <div className="mt-4">
      <label className="flex min-h-11 items-center gap-3">
        {/* React empties a form that was refused: the box is made anew as it was sent. */}
        <input
          key={String(isTicked)}
          type="checkbox"
          name="meetingHeld"
          value="yes"
          className="size-6 flex-none accent-link"
          defaultChecked={isTicked}
          aria-describedby="incontro-svolto"
        />
        Segna l’incontro come svolto
      </label>
      <p id="incontro-svolto" className="text-sm text-soft">
        Il giorno è passato, ma l’incontro risulta ancora in programma.
      </p>
    </div>
  );
}
