import { MaterialsSection } from "#components/materials/materials-section";
import { MeetingKind } from "#components/meetings/meeting-kind";
import { RichText } from "#components/rich-text/rich-text";
import { PageHead } from "#components/ui/page-head";
import { Picture } from "#components/ui/picture";
import { Prose } from "#components/ui/prose";
import { SideList } from "#components/ui/side-list";
import { SourceNote } from "#components/ui/source-note";
import { TwoColumns } from "#components/ui/two-columns";
import { localDay } from "#lib/clock";
import { formatShortDay } from "#lib/format";
import { NEWS_KIND_LABELS } from "#lib/news/messages";
import type { NewsDetails } from "#lib/news/queries";
import type { ShownMaterial } from "#lib/placed-materials/queries";

/** A news item, with the meetings, themes and zones it is about at the side. */
export function NewsPage(props: {
  item: NewsDetails;
  materials: readonly ShownMaterial[];
  timeZone: string;
}) {
  const { item, timeZone } = props;
  const day = localDay(item.firstPublishedAt ?? new Date(0), timeZone);
  return (
    <article>
      <PageHead
        kind={NEWS_KIND_LABELS[item.kind]}
        demonstration={item.demonstration}
        title={item.title}
        lead={item.lead}
      >
        <p className="mt-4 text-soft">
          Pubblicata il <time dateTime={day}>{formatShortDay(day)}</time>
        </p>
      </PageHead>
      <div className="border-t border-line">
        <TwoColumns aside={<Side item={item} />}>
          <div className="mt-8 md:mt-14">
            {item.cover && (
              <p className="mb-8">
                <Picture {...item.cover} lazy={false} />
              </p>
            )}
            {item.meetings
              .filter(({ hasReport }) => hasReport)
              .map(({ slug, title }) => (
                <p key={slug} className="mb-8">
                  <a href={`/incontri/${slug}#resoconto`} className="button">
                    Leggi il resoconto
                    {item.meetings.length > 1 ? (
                      <>: {title}</>
                    ) : (
                      <span className="sr-only">: {title}</span>
                    )}
                  </a>
                </p>
              ))}
            <Prose>
              <RichText text={item.body} pictures={item.pictures} />
            </Prose>
            <MaterialsSection materials={props.materials} />
            <SourceNote
              note={item.sourceNote}
              url={item.sourceUrl}
              demonstration={item.demonstration}
            />
          </div>
        </TwoColumns>
      </div>
    </article>
  );
}

function Side({ item }: { item: NewsDetails }) {
  return (
    <>
      <SideList
        id="incontri"
        title={item.meetings.length === 1 ? "L’incontro" : "Gli incontri"}
        items={item.meetings.map((meeting) => ({
          key: meeting.slug,
          content: (
            <>
              <span className="block text-sm text-soft">
                <MeetingKind {...meeting} mode={null} />, {formatShortDay(meeting.day)}
              </span>
              <a href={`/incontri/${meeting.slug}`}>{meeting.title}</a>
            </>
          ),
        }))}
      />
      <SideList
        id="temi"
        title="Temi"
        items={item.themes.map((theme) => ({
          key: theme.slug,
          content: <a href={`/temi/${theme.slug}`}>{theme.name}</a>,
        }))}
      />
      <SideList
        id="zone"
        title="Zone"
        items={item.zones.map((zone) => ({
          key: zone.slug,
          content: <a href={`/zone/${zone.slug}`}>{zone.name}</a>,
        }))}
      />
    </>
  );
}
