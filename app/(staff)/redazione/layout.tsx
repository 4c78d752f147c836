import type { ReactNode } from "react";
import "../../newsroom.css";

/** The newsroom's own style sheet; who may enter is decided by each page, where it reads. */
export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return children;
}
