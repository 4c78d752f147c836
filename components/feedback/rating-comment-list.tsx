import type { ReactNode } from "react";
import { ToldPage } from "#components/feedback/told-page";
import { EmptyState } from "#components/ui/empty-state";
import type { RatingComment } from "#lib/feedback/queries";
import { formatInstant } from "#lib/format";

/** What was written with ratings, newest first. */
export function RatingCommentList(props: {
  comments: RatingComment[];
  titles: ReadonlyMap<string, string>;
  timeZone: string;
  erase: (comment: RatingComment) => ReactNode;
}) {
  if (props.comments.length === 0) return <EmptyState title="Nessun commento." />;
  return (
    <ul>
      {props.comments.map((comment) => (
        <li key={comment.id} className="border-t border-line py-4">
          <p className="text-sm text-soft">
            {comment.useful ? "Utile" : "Non utile"} ·{" "}
            <ToldPage page={comment.page} title={props.titles.get(comment.page)} /> ·{" "}
            {formatInstant(comment.createdAt, props.timeZone)}
          </p>
          <p className="mt-1 max-w-[68ch] whitespace-pre-line wrap-anywhere">{comment.comment}</p>
          {props.erase(comment)}
        </li>
      ))}
    </ul>
  );
}
