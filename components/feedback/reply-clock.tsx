import { Tag } from "#components/ui/tag";
import { clockText } from "#lib/feedback/messages";

/** How long there is to answer; what is late, or nearly, is said in another tone. */
export function ReplyClock({ daysLeft }: { daysLeft: number }) {
  if (daysLeft < 0) return <b className="text-danger">{clockText(daysLeft)}</b>;
  return <Tag tone={daysLeft <= 7 ? "warm" : "plain"}>{clockText(daysLeft)}</Tag>;
}
