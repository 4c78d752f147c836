import type { ComponentProps } from "react";
import { Notice } from "#components/ui/notice";

/** What the step before did, as the address names it; nothing for a name that nobody gave. */
export function Outcome(props: {
  words: Readonly<Record<string, string>>;
  /** Anybody writes addresses: `constructor` is in every object, and no outcome. */
  name: string | undefined;
  tone?: ComponentProps<typeof Notice>["tone"];
}) {
  const { words, name = "", tone = "success" } = props;
  return Object.hasOwn(words, name) ? <Notice tone={tone}>{words[name]}</Notice> : null;
}
