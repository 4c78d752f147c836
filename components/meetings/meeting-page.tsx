import { materialLink } from "#components/materials/material-link";
import { CalledOffNotice } from "#components/meetings/called-off-notice";
import { audienceSentence, meetingFacts } from "#components/meetings/meeting-facts";
import { MeetingHead } from "#components/meetings/meeting-head";
import { MeetingKind } from "#components/meetings/meeting-kind";
import { MeetingReport } from "#components/meetings/meeting-report";
import { MeetingSeries } from "#components/meetings/meeting-series";
import { MeetingSide } from "#components/meetings/meeting-side";
import { OpeningLinks } from "#components/meetings/opening-links";
import { Programme } from "#components/meetings/programme";
import { programmeTalk } from "#components/meetings/programme-talk";
import { Section } from "#components/ui/section";
import { SourceNote } from "#components/ui/source-note";
import type { IsoDay } from "#lib/clock";
import { isUpcoming, participationIn, programmeDays } from "#lib/meetings/rules";
import type { MeetingDetails, MeetingListItem } from "#lib/published-meetings/queries";
import type { ReportDetails } from "#lib/reports/queries";
import type { ZoneTile } from "#lib/territory/queries";

/** A meeting: what it is, its programme as a score, what there is to open, its minutes. */
export function MeetingPage(props: {
  meeting: MeetingDetails;
  report: ReportDetails | null;
  neighbours: { previous: MeetingListItem | null; next: MeetingListItem | null };
  /** The zones in force on its day. */
  tiles: readonly ZoneTile[];
  today: IsoDay;
}) {
  const { meeting, report, tiles } = props;
  return (
    <article>
      <MeetingHead
        kind={<MeetingKind {...meeting} />}
        demonstration={meeting.demonstration}
        title={meeting.title}
        notice={<CalledOffNotice {...meeting} />}
        summary={meeting.summary}
        facts={meetingFacts(meeting, {
          hasReport: report !== null,
          isUpcoming: isUpcoming(meeting, props.today),
        })}
        tiles={tiles}
        involved={meeting.involvedZones}
        all={meeting.audienceAllZones}
        audience={audienceSentence(meeting, tiles.length)}
        joinHref={
          participationIn(meeting, props.today) === "open"
            ? `/incontri/${meeting.slug}/partecipa`
            : null
        }
      />
      {/*
       * On a phone the meetings before and after follow the programme, what else there is comes last:
       * whoever reads a programme wants the minutes next. On wide screens both stand at the side.
       */}
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_18.75rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <ProgrammeSection meeting={meeting} />
          <MaterialsSection meeting={meeting} />
        </div>
        {meeting.series && (
          <nav aria-labelledby="ciclo" className="lg:col-start-2 lg:row-start-1 print:hidden">
            <MeetingSeries series={meeting.series} neighbours={props.neighbours} />
          </nav>
        )}
        {report && <MeetingReport report={report} />}
        <aside className="lg:col-start-2 lg:row-start-2 print:hidden">
          <MeetingSide meeting={meeting} hasReport={report !== null} />
        </aside>
      </div>
      <SourceNote
        note={meeting.sourceNote}
        url={meeting.sourceUrl}
        demonstration={meeting.demonstration}
      />
    </article>
  );
}

function ProgrammeSection({ meeting }: { meeting: MeetingDetails }) {
  const { talks, status } = meeting;
  if (talks.length === 0 && status !== "held" && status !== "planned") return null;
  return (
    <Section id="programma" title="Programma">
      {talks.length > 0 ? (
        <Programme
          days={programmeDays(
            meeting,
            talks.map((talk, index) => programmeTalk(talk, index, meeting)),
          )}
        />
      ) : (
        <p className="border-t border-line pt-5">
          {status === "planned"
            ? "Il programma non è ancora pubblicato."
            : "L’elenco degli interventi non è noto."}
        </p>
      )}
    </Section>
  );
}

/** Of the meeting as a whole; what belongs to one talk stands with it. */
function MaterialsSection({ meeting }: { meeting: MeetingDetails }) {
  const links = [
    ...meeting.materials.map(materialLink),
    ...(meeting.recordingUrl
      ? [{ label: "Registrazione dell’incontro", href: meeting.recordingUrl, detail: null }]
      : []),
  ];
  const isBare = links.length === 0 && meeting.talks.every((talk) => talk.materials.length === 0);
  // The same for everybody, whether or not there is more for members.
  const all = (
    <p className="text-base print:hidden">
      <a href={`/incontri/${meeting.slug}/materiali`} className="inline-block py-2 md:py-0">
        Tutti i materiali, anche quelli per la comunità
      </a>
    </p>
  );
  if (links.length === 0) {
    return (
      <div className="border-t border-line py-5 print:hidden">
        {isBare && meeting.status === "held" && (
          <p className="text-quiet">Nessun materiale pubblicato per questo incontro.</p>
        )}
        {all}
      </div>
    );
  }
  return (
    <Section id="materiali" title="Materiali">
      <div className="border-t border-line pt-3">
        <OpeningLinks links={links} />
        <div className="mt-3">{all}</div>
      </div>
    </Section>
  );
}
