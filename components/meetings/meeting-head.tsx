import type { ReactNode } from "react";
import type { ZoneTile } from "#components/territory/tile-figure";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { ZoneLinks } from "#components/territory/zone-links";
import { HeadFigure } from "#components/ui/head-figure";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";

/** What, when, where, for whom, and the zones, in one look. */
export function MeetingHead(props: {
  /** «Seminario · online». */
  kind: ReactNode;
  /** That it did not take place. */
  notice: ReactNode;
  demonstration: boolean;
  title: string;
  summary: string;
  facts: { term: string; value: ReactNode }[];
  tiles: readonly ZoneTile[];
  /** Lit in the figure. */
  involved: readonly { slug: string; name: string }[];
  all: boolean;
  /** «Rivolto a tutte le 26 zone.» */
  audience: string;
  /** Where it is said how to take part, while one still can. */
  joinHref: string | null;
}) {
  return (
    <PageHead
      kind={props.kind}
      demonstration={props.demonstration}
      title={props.title}
      notice={props.notice}
      lead={props.summary}
      aside={
        <HeadFigure
          figure={
            <ZoneGlyph
              tiles={props.tiles}
              involved={props.involved.map((zone) => zone.slug)}
              all={props.all}
              size="large"
              decorative
            />
          }
        >
          {props.involved.length > 0 && (
            <>
              <b>{props.involved.length === 1 ? "Zona coinvolta" : "Zone coinvolte"}</b>:{" "}
              <ZoneLinks zones={props.involved} className="link-plain" />.
              <br />
            </>
          )}
          {props.audience}
        </HeadFigure>
      }
    >
      <MetaList facts={props.facts} />
      {props.joinHref && (
        <p className="mt-6 print:hidden">
          <a href={props.joinHref} className="button">
            Come partecipare
          </a>
        </p>
      )}
    </PageHead>
  );
}
