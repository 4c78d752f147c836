import type { ReactNode } from "react";
import { DateBlock } from "#components/ui/date-block";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import type { IsoDay } from "#lib/clock";

/** A row of a dated column: the day, what it is, its title as the link, a few words, a figure. */
export function DatedRow(props: {
  day: IsoDay;
  /** In a list that has no headings of years. */
  withYear?: boolean;
  kind: ReactNode;
  title: string;
  href: string;
  text?: ReactNode;
  meta?: ReactNode;
  figure?: ReactNode;
  demonstration?: boolean;
  level?: 2 | 3 | 4;
}) {
  const Heading = `h${props.level ?? 3}` as const;
  return (
    <li className="dated-row">
      <DateBlock day={props.day} withYear={props.withYear ?? false} />
      <div>
        <p className="kind">
          {props.kind}
          {props.demonstration && <DemonstrationTag />}
        </p>
        <Heading>
          <a href={props.href}>{props.title}</a>
        </Heading>
        {props.text && <p className="text">{props.text}</p>}
        {props.meta && <p className="meta">{props.meta}</p>}
      </div>
      {props.figure}
    </li>
  );
}
