import type { ReactNode } from "react";
import { DemonstrationTag } from "#components/ui/demonstration-tag";

/** A row of a list that has no date: its name as the link, what it is, a few words, a figure. */
export function Entry(props: {
  title: string;
  href: string;
  kind?: ReactNode;
  text?: ReactNode;
  meta?: ReactNode;
  figure?: ReactNode;
  demonstration?: boolean;
  level?: 2 | 3;
}) {
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <li className="flex items-start gap-4 border-b border-line py-4 md:gap-6">
      <div className="min-w-0 flex-1">
        {props.kind && <p className="text-sm font-bold text-quiet">{props.kind}</p>}
        <Heading className="text-title-3">
          <a href={props.href}>{props.title}</a>
          {props.demonstration && <DemonstrationTag />}
        </Heading>
        {props.text && <p className="mt-1 max-w-[68ch] leading-snug text-quiet">{props.text}</p>}
        {props.meta && <p className="mt-1 text-sm text-soft">{props.meta}</p>}
      </div>
      {props.figure}
    </li>
  );
}
