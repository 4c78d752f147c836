import { HomeIntro } from "#components/home/home-intro";
import { LatestReports } from "#components/home/latest-reports";
import { NextMeetings } from "#components/home/next-meetings";
import { ZonesEntry } from "#components/home/zones-entry";
import { NewsListItem } from "#components/news/news-list-item";
import { newsRow } from "#components/news/news-row";
import { YearFocus } from "#components/themes/year-focus";
import { EmptyState } from "#components/ui/empty-state";
import { Section } from "#components/ui/section";
import type { IsoDay } from "#lib/clock";
import { dayParts } from "#lib/format";
import type { NewsListItem as NewsItem } from "#lib/news/queries";
import type { MeetingListItem } from "#lib/published-meetings/queries";
import type { LatestReport } from "#lib/reports/queries";
import type { Site } from "#lib/site/queries";
import type { DatedTile, ZoneTile } from "#lib/territory/queries";
import type { YearFocus as Focus } from "#lib/themes/queries";

/** What the community is, what comes next, what came out lately; the zones as the way in. */
export function HomePage(props: {
  site: Site;
  day: IsoDay;
  tiles: readonly ZoneTile[];
  tilesOfAllTimes: readonly DatedTile[];
  meetingCounts: Record<string, number>;
  upcoming: readonly MeetingListItem[];
  reports: readonly LatestReport[];
  news: readonly NewsItem[];
  focus: readonly Focus[];
}) {
  const { site, meetingCounts } = props;
  const focus = props.focus[0];
  return (
    <>
      <div className="grid gap-8 pt-8 md:grid-cols-[minmax(0,1fr)_18.75rem] md:gap-12 md:pt-12 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-20">
        {/* What comes next is read, and on a phone found, before the way to the zones. */}
        <div className="home-column">
          <HomeIntro
            title={`${site.name}: ${lowerFirst(site.tagline)}`}
            introduction={site.introduction}
          />
          <div className="home-wide">
            <NextMeetings meetings={props.upcoming} tiles={props.tilesOfAllTimes} />
          </div>
        </div>
        <div className="home-column">
          <div className="home-zones">
            <ZonesEntry
              tiles={props.tiles.map((tile) => ({
                ...tile,
                count: meetingCounts[tile.slug] ?? 0,
                href: `/zone/${tile.slug}`,
              }))}
            />
          </div>
          {focus && (
            <div className="home-wide">
              <YearFocus
                {...focus}
                isPast={focus.year < dayParts(props.day).year}
                href={focus.thematicArea && `/temi/${focus.thematicArea.slug}`}
              />
            </div>
          )}
        </div>
      </div>
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Section
          id="resoconti"
          title="Ultimi resoconti"
          more={<a href="/incontri">Tutti gli incontri</a>}
        >
          <LatestReports
            reports={props.reports}
            tiles={props.tilesOfAllTimes}
            timeZone={site.timeZone}
          />
        </Section>
        <Section id="ultime-notizie" title="Notizie" more={<a href="/notizie">Tutte le notizie</a>}>
          {props.news.length > 0 ? (
            <ul className="border-t border-line">
              {props.news.map((item) => (
                <NewsListItem key={item.slug} item={newsRow(item, site.timeZone)} withYear />
              ))}
            </ul>
          ) : (
            <EmptyState title="Ancora nessuna notizia" />
          )}
        </Section>
      </div>
    </>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("it") + text.slice(1);
}
