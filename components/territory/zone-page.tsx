import { ArchiveAside } from "#components/meetings/archive-aside";
import { meetingRow } from "#components/meetings/meeting-row";
import { MeetingsByYear } from "#components/meetings/meetings-by-year";
import { ToldTalks } from "#components/meetings/told-talks";
import { newsItems } from "#components/news/news-items";
import { ZoneHead } from "#components/territory/zone-head";
import { ZoneMunicipalities } from "#components/territory/zone-municipalities";
import { ZoneSuccession } from "#components/territory/zone-succession";
import { EmptyState } from "#components/ui/empty-state";
import { Section } from "#components/ui/section";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import { formatAll, formatCount, formatDayAfter, formatList, formatNumber } from "#lib/format";
import { labPeriod } from "#lib/labs/messages";
import type { LabListItem } from "#lib/labs/queries";
import type { NewsListItem } from "#lib/news/queries";
import type { PersonOfZone } from "#lib/people/queries";
import type { MeetingListItem } from "#lib/published-meetings/queries";
import type { ToldTalk } from "#lib/talks/queries";
import type { DatedTile, ZoneDetails, ZoneTile } from "#lib/territory/queries";

/** What a zone is, then what happened in it and what it told, newest first. */
export function ZonePage(props: {
  zone: ZoneDetails;
  /** The zones of the day that the page shows. */
  tiles: readonly ZoneTile[];
  allTiles: readonly DatedTile[];
  meetings: readonly MeetingListItem[];
  meetingCount: number;
  /** Of those for all zones, how many are not about this one. */
  allZonesCount: number;
  /** The next one for the zone, about it, or for all zones. */
  next: MeetingListItem | null;
  /** Its Società della Salute, where it has a page. */
  society: { slug: string } | null;
  /** For the zone by name, without being about it. */
  addressed: { meetings: readonly MeetingListItem[]; total: number };
  talks: { talks: readonly ToldTalk[]; total: number };
  people: readonly PersonOfZone[];
  labs: readonly Omit<LabListItem, "territory">[];
  news: readonly NewsListItem[];
}) {
  const { zone, meetings, meetingCount, addressed, talks } = props;
  const archive = `/incontri?zona=${zone.slug}`;
  return (
    <>
      <ZoneHead zone={zone} tiles={props.tiles} society={props.society} next={props.next} />
      <ZoneSuccession zone={zone} />
      <ZoneMunicipalities zone={zone} />
      <TwoColumns
        aside={
          <>
            <SideList
              id="laboratori"
              title="Laboratori"
              items={props.labs.map((lab) => ({
                key: lab.slug,
                content: (
                  <>
                    <a href={`/laboratori/${lab.slug}`}>{lab.title}</a>
                    <span className="block text-sm text-soft">{labPeriod(lab)}</span>
                  </>
                ),
              }))}
            />
            <SideList
              id="persone"
              title="Chi ha parlato per la zona"
              items={props.people.map((person) => ({
                key: person.slug,
                content: (
                  <>
                    <a href={`/persone/${person.slug}`}>
                      {person.givenName} {person.familyName}
                    </a>
                    <span className="block text-sm text-soft">{roleThen(person)}</span>
                  </>
                ),
              }))}
            />
            <ArchiveAside
              href={archive}
              label="Incontri di questa zona"
              materials={{
                href: `/materiali?zona=${zone.slug}`,
                label: "Materiali di questa zona",
              }}
            />
            <SideList id="notizie" title="Notizie" items={newsItems(props.news)} />
          </>
        }
      >
        <Section id="incontri" title="Incontri">
          {meetings.length === 0 ? (
            <EmptyState title="Nessun incontro con questa zona">
              <ForAllZones zone={zone} count={props.allZonesCount} />
            </EmptyState>
          ) : (
            <>
              <MeetingsByYear
                headingLevel={3}
                meetings={meetings.map((meeting) => ({
                  ...meetingRow(meeting, props.allTiles),
                  note: inheritedNote(meeting.zones, zone),
                }))}
              />
              <div className="mt-6">
                {meetingCount > meetings.length && (
                  <p className="mb-2">
                    <a href={archive}>
                      Mostra tutti {formatAll(meetingCount)} incontri nell’archivio
                    </a>
                  </p>
                )}
                <ForAllZones zone={zone} count={props.allZonesCount} />
              </div>
            </>
          )}
        </Section>
        {addressed.total > 0 && (
          <Section id="rivolti" title="Rivolti alla zona">
            <MeetingsByYear
              headingLevel={3}
              prefix="rivolti"
              meetings={addressed.meetings.map((meeting) => ({
                ...meetingRow(meeting, props.allTiles),
                note: inheritedNote(meeting.audienceZones, zone),
              }))}
            />
            {addressed.total > addressed.meetings.length && (
              <p className="mt-6">
                Qui ci sono i {addressed.meetings.length} più recenti di{" "}
                {formatNumber(addressed.total)}.
              </p>
            )}
          </Section>
        )}
        {talks.total > 0 && (
          <Section id="racconti" title="Che cosa ha raccontato la zona">
            <ToldTalks talks={talks.talks} noteOf={(talk) => inheritedNote(talk.zones, zone)} />
            {talks.total > talks.talks.length && (
              <p className="mt-6">
                {formatCount(talks.total, "intervento", "interventi")} in tutto:{" "}
                <a href={archive}>gli altri sono nelle pagine degli incontri</a>.
              </p>
            )}
          </Section>
        )}
      </TwoColumns>
    </>
  );
}

function ForAllZones({ zone, count }: { zone: ZoneDetails; count: number }) {
  if (count === 0) return null;
  return (
    <p>
      <a href={`/incontri?tutte=si&zona=${zone.slug}`}>
        Mostra anche gli incontri rivolti a tutte le zone ({formatNumber(count)})
      </a>
    </p>
  );
}

/** What was of a zone this one comes from says so. */
function inheritedNote(
  zones: readonly { slug: string; name: string }[],
  zone: ZoneDetails,
): string | null {
  if (zones.some(({ slug }) => slug === zone.slug)) return null;
  const earlier = new Set(zone.lineage.map(({ slug }) => slug));
  const names = zones.filter(({ slug }) => earlier.has(slug)).map(({ name }) => name);
  if (names.length === 0) return null;
  return `${names.length === 1 ? "Della precedente zona" : "Delle precedenti zone"} ${formatList(names)}`;
}

function roleThen({ roleTitle, organisationName, day }: PersonOfZone): string {
  return [roleTitle, organisationName, day && formatDayAfter("il", day)].filter(Boolean).join(", ");
}
