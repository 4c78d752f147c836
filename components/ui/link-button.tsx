import type { ReactNode } from "react";

/** A link that is the main thing to do here; `quiet` where it is one of several. */
export function LinkButton(props: { href: string; quiet?: boolean; children: ReactNode }) {
  return (
    <a href={props.href} className={props.quiet ? "button quiet" : "button"}>
      {props.children}
    </a>
  );
}
