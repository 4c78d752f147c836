import type { ReactNode } from "react";
import { DemonstrationTag } from "#components/ui/demonstration-tag";

/** Title of a page with what it is above and the lead below; `aside` stands at the right. */
export function PageHead(props: {
  kind?: ReactNode;
  /** Invented, and said to be so beside the kind. */
  demonstration?: boolean;
  title: string;
  /** What has to be known before anything else is read. */
  notice?: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  const head = (
    <div className="min-w-0">
      {props.kind && (
        <p className="text-base font-bold text-link">
          {props.kind}
          {props.demonstration && <DemonstrationTag />}
        </p>
      )}
      <h1 className="mt-1 max-w-[var(--title-measure,19em)] text-title-1 tracking-[-0.01em]">
        {props.title}
      </h1>
      {props.notice}
      {props.lead && <p className="mt-4 max-w-[62ch] text-lead text-text">{props.lead}</p>}
      {props.children}
    </div>
  );
  if (!props.aside) return <div className="pb-6 pt-4 md:pt-6">{head}</div>;
  return (
    <div className="grid gap-6 border-b border-line pb-8 pt-4 md:grid-cols-[minmax(0,1fr)_12rem] md:gap-10 md:pt-6 lg:grid-cols-[minmax(0,1fr)_18.75rem] lg:gap-16">
      {head}
      {props.aside}
    </div>
  );
}
