import type { ReactNode } from "react";

const TONES = {
  info: "border-link bg-wash",
  warning: "border-warm bg-warm-pale",
  danger: "border-danger bg-danger-pale",
  success: "border-place bg-place-pale",
};

/** Something to know before reading on; the words say it, the colour only helps. */
export function Notice(props: { tone?: keyof typeof TONES; title?: string; children: ReactNode }) {
  return (
    <div
      className={`my-6 max-w-[72ch] border-l-4 px-4 py-3 text-base [&_a]:text-ink ${TONES[props.tone ?? "info"]}`}
    >
      {props.title && <p className="font-bold">{props.title}</p>}
      {props.children}
    </div>
  );
}
