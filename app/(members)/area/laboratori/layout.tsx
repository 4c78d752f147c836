import type { ReactNode } from "react";
import "../../../newsroom.css";

/** Forms with rows are drawn as in the newsroom; which labs somebody keeps is decided by each page. */
export default function OwnLabsLayout({ children }: { children: ReactNode }) {
  return children;
}
