import type { ComponentProps, ReactNode } from "react";
import { Notice } from "#components/ui/notice";

/** What the step that led here has done; nothing for an outcome that nobody gave. */
export function OutcomeNotice(props: {
  outcomes: Readonly<Record<string, string>>;
  /** As the address has it. Anybody writes addresses: `constructor` is in every object. */
  outcome: string | undefined;
  tone?: ComponentProps<typeof Notice>["tone"];
  /** What leads on from there. */
  children?: ReactNode;
}) {
  const { outcomes, outcome = "", tone = "success", children } = props;
  if (!Object.hasOwn(outcomes, outcome)) return null;
  return (
    <Notice tone={tone}>
      <p>{outcomes[outcome]}</p>
      {children && (
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 [&_p]:mt-0">
          {children}
        </div>
      )}
    </Notice>
  );
}
