import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice";

/** What the step that led here has done, as the address says it; `children` lead on from there. */
export function OutcomeNotice(props: {
  outcomes: Readonly<Record<string, string>>;
  outcome: string | undefined;
  children?: ReactNode;
}) {
  const { outcomes, outcome = "", children } = props;
  const words = Object.hasOwn(outcomes, outcome) && outcomes[outcome];
  if (!words) return null;
  return (
    <Notice tone="success">
      <p>{words}</p>
      {children && (
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">{children}</div>
      )}
    </Notice>
  );
}
