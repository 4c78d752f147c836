import type { ReactNode } from "react";
import type { ZoneTile } from "#components/territory/tile-figure";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
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
  /** What the lit zones have to do with it: «Zone coinvolte». */
  involvement: string;
  involved: readonly { slug: string; name: string; href: string }[];
  all: boolean;
  /** «Rivolto a tutte le 26 zone.» */
  audience: string;
}) {
  return (
    <PageHead
      kind={
        <>
          {props.kind}
          {props.demonstration && <DemonstrationTag />}
        </>
      }
      title={props.title}
      notice={props.notice}
      lead={props.summary}
      aside={
        <div className="flex items-start gap-5 md:block md:pt-2">
          <ZoneGlyph
            tiles={props.tiles}
            involved={props.involved.map((zone) => zone.slug)}
            all={props.all}
            size="large"
            decorative
          />
          <p className="text-base text-quiet md:mt-3">
            {props.involved.length > 0 && (
              <>
                <b>{props.involvement}</b>:{" "}
                {props.involved.map((zone, index) => (
                  <span key={zone.slug}>
                    {index > 0 && ", "}
                    <a href={zone.href} className="link-plain">
                      {zone.name}
                    </a>
                  </span>
                ))}
                .
                <br />
              </>
            )}
            {props.audience}
          </p>
        </div>
      }
    >
      <MetaList facts={props.facts} />
    </PageHead>
  );
}
