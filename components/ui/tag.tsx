import type { ReactNode } from "react";

const TONES = { place: "text-place", warm: "text-warm", plain: "text-quiet" };

/** A word that says of what sort a thing is. */
export function Tag(props: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span className={`text-sm font-bold ${TONES[props.tone ?? "plain"]}`}>{props.children}</span>
  );
}
