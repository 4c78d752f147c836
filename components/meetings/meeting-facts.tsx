import type { ReactNode } from "react";
import { formatDays, formatList, formatTime, formatTimes } from "#lib/format";
import type { MeetingDetails } from "#lib/published-meetings/queries";

/** When, where, for whom and what became of it: the facts at the top of a meeting's page. */
export function meetingFacts(
  meeting: MeetingDetails,
  known: { hasReport: boolean; isUpcoming: boolean },
) {
  const isOff = meeting.status === "postponed" || meeting.status === "cancelled";
  return [
    { term: isOff ? "Era previsto" : "Quando", value: <MeetingDate {...meeting} /> },
    { term: "Dove", value: meeting.venue },
    // For which zones is said beside their figure.
    { term: "Per", value: meeting.audienceNote },
    { term: "Stato", value: outcome(meeting.status, known) },
  ];
}

/** «Rivolto a tutte le 26 zone.» */
export function audienceSentence(meeting: MeetingDetails, zoneCount: number): string {
  if (meeting.audienceAllZones) return `Rivolto a tutte le ${zoneCount} zone.`;
  const names = meeting.audienceZones.map((zone) => zone.name);
  if (names.length === 0) return "";
  return `Rivolto ${names.length === 1 ? "alla zona" : "alle zone"} ${formatList(names)}.`;
}

/** For whom, in the words of the newsroom or by the zones; null when it is not known. */
export function audienceOf(
  meeting: Pick<MeetingDetails, "audienceNote" | "audienceAllZones" | "audienceZones">,
  zoneCount: number,
): string | null {
  if (meeting.audienceNote) return meeting.audienceNote;
  if (meeting.audienceAllZones) return `tutte le ${zoneCount} zone`;
  const count = meeting.audienceZones.length;
  if (count > 3) return `${count} zone`;
  return count > 0 ? formatList(meeting.audienceZones.map((zone) => zone.name)) : null;
}

/** «venerdì 12 marzo 2021, 9:30–13:00». */
export function MeetingDate(
  meeting: Pick<MeetingDetails, "day" | "lastDay" | "startsAt" | "endsAt" | "timeZone">,
) {
  return (
    <>
      <time dateTime={meeting.day}>{formatDays(meeting.day, meeting.lastDay)}</time>
      {meeting.startsAt && (
        <>
          , <span className="tabular inline-block">{times(meeting, meeting.startsAt)}</span>
        </>
      )}
    </>
  );
}

function times(
  { lastDay, endsAt, timeZone }: Pick<MeetingDetails, "lastDay" | "endsAt" | "timeZone">,
  startsAt: Date,
): string {
  if (!lastDay) return formatTimes(startsAt, endsAt, timeZone);
  const end = endsAt ? ` alle ${formatTime(endsAt, timeZone)} dell’ultimo` : "";
  return `dalle ${formatTime(startsAt, timeZone)} del primo giorno${end}`;
}

function outcome(
  status: MeetingDetails["status"],
  known: { hasReport: boolean; isUpcoming: boolean },
): ReactNode {
  // A planned day that has passed says nothing of what happened on it.
  if (status === "planned") return known.isUpcoming && "in programma";
  if (status !== "held") return null;
  if (!known.hasReport) return "svolto";
  return (
    <>
      svolto, con <a href="#resoconto">resoconto</a>
    </>
  );
}
