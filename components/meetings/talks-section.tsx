import type { ReactNode } from "react";
import { ToldTalks } from "#components/meetings/told-talks";
import { EmptyState } from "#components/ui/empty-state";
import { Section } from "#components/ui/section";
import { formatAll, formatCount } from "#lib/format";
import type { ToldTalk } from "#lib/talks/queries";

/** The newest talks of somebody or about something; the others are in the archive. */
export function TalksSection(props: {
  title: string;
  talks: readonly ToldTalk[];
  total: number;
  /** Where the archive has them all. */
  archive: string;
  /** What there is to say when there is none. */
  empty: { title: string; text: ReactNode };
  /** On the page of a person, whose name need not be said again. */
  personSlug?: string;
}) {
  const { title, talks, total, archive, empty, ...options } = props;
  return (
    <Section
      id="interventi"
      title={title}
      more={total > 0 && <p>{formatCount(total, "intervento", "interventi")}</p>}
    >
      {total === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.text}</p>
        </EmptyState>
      ) : (
        <ToldTalks talks={talks} {...options} />
      )}
      {total > talks.length && (
        <p className="mt-6">
          Qui ci sono {formatAll(talks.length)} più recenti.{" "}
          <a href={archive}>Gli altri sono nell’archivio</a>
        </p>
      )}
    </Section>
  );
}
