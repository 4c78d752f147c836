import { Notice } from "#components/ui/notice";

/** What the step that led here has done, as the address says it. */
export function OutcomeNotice(props: {
  outcomes: Readonly<Record<string, string>>;
  outcome: string | undefined;
}) {
  const { outcomes, outcome = "" } = props;
  const words = Object.hasOwn(outcomes, outcome) && outcomes[outcome];
  return words ? <Notice tone="success">{words}</Notice> : null;
}
