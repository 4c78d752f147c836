import { Temporal } from "temporal-polyfill";
import type { SeededRandom } from "#lib/cli/random";
import type { IsoDay } from "#lib/clock";
import type { MeetingDocument, TalkDocument } from "#lib/meetings/schema";
import { ANGLES, ROLES, SENTENCES, SUBJECTS } from "#prisma/demo/scale-words";

const FIRST = Temporal.PlainDate.from("2005-01-01");
const DAYS = FIRST.until("2031-01-01").days;

/** What the meetings of the large archive are made of. */
export interface ScaleMaterial {
  today: IsoDay;
  timeZone: string;
  zonesOn: (day: IsoDay) => readonly string[];
  themeId: (slug: string) => string;
  people: readonly { id: string; organisation: { id: string; name: string } }[];
  organisations: readonly { id: string; name: string }[];
  seriesIds: readonly string[];
  labIds: readonly string[];
}

/** One invented meeting: its length, its zones and its themes vary as in a real archive. */
export function scaleMeeting(random: SeededRandom, material: ScaleMaterial): MeetingDocument {
  const day = FIRST.add({ days: random.below(DAYS) }).toString();
  const subject = random.pick(SUBJECTS);
  const zones = material.zonesOn(day);
  const isForAll = random.chance(0.15);
  const involved =
    isForAll && random.chance(0.5) ? [] : random.pickSome(zones, 1 + random.below(3));
  const isLab = random.chance(0.2);
  const startHour = random.pick([9, 10, 14, 15]);
  const talks = Array.from({ length: 2 + random.below(7) }, (_, index) =>
    scaleTalk(random, material, subject, involved, index),
  );
  return {
    schemaVersion: 1,
    title: capital(`${subject.words}: ${random.pick(ANGLES)}`),
    summary: random.pickSome(SENTENCES, 2).join(" "),
    kind: isLab
      ? "territorial_lab"
      : random.pick([
          "plenary",
          "working_group",
          "thematic_table",
          "conference",
          "workshop",
          "training",
        ]),
    mode: random.pick(["online", "in_person", "mixed"]),
    status: scaleStatus(random, day > material.today),
    day,
    lastDay: null,
    startTime: `${String(startHour).padStart(2, "0")}:30`,
    endTime: `${startHour + 3}:00`,
    timeZone: material.timeZone,
    venue: random.chance(0.4) ? `Sala dimostrativa ${1 + random.below(80)}` : null,
    joinUrl: null,
    recordingUrl: null,
    audienceAllZones: isForAll,
    audienceZoneIds: isForAll ? [] : involved,
    audienceNote: null,
    involvedZoneIds: involved,
    thematicAreaIds: [material.themeId(subject.theme)],
    seriesId: random.chance(0.3) ? random.pick(material.seriesIds) : null,
    labId: isLab ? random.pick(material.labIds) : null,
    sourceNote: "Incontro inventato: fa parte di un archivio di prova.",
    sourceUrl: null,
    talks,
  };
}

function scaleTalk(
  random: SeededRandom,
  material: ScaleMaterial,
  subject: (typeof SUBJECTS)[number],
  involved: readonly string[],
  index: number,
): TalkDocument {
  const own = random.chance(0.6) ? subject : random.pick(SUBJECTS);
  const zone = random.chance(0.3) ? involved[random.below(involved.length)] : undefined;
  const speakers = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () =>
    scaleSpeaker(random, material, zone ?? null),
  );
  return {
    id: random.id(),
    kind: index === 0 ? "opening" : zone ? "zone_experience" : "talk",
    title: capital(`${own.words}: ${random.pick(ANGLES)}`),
    abstract: random.chance(0.5) ? random.pickSome(SENTENCES, 2 + random.below(2)).join(" ") : null,
    day: null,
    startTime: null,
    recordingStartSeconds: null,
    zoneIds: [],
    thematicAreaIds: own === subject ? [] : [material.themeId(own.theme)],
    speakers,
  };
}

function scaleSpeaker(random: SeededRandom, material: ScaleMaterial, zoneId: string | null) {
  const isRoleOnly = random.chance(0.1);
  // A few people speak often, most of them seldom.
  const person = material.people[Math.floor(random.next() ** 2 * material.people.length)];
  const organisation =
    isRoleOnly || !person ? random.pick(material.organisations) : person.organisation;
  return {
    personId: isRoleOnly || !person ? null : person.id,
    roleTitle: random.pick(ROLES),
    organisationId: organisation.id,
    organisationName: organisation.name,
    zoneId,
  };
}

function scaleStatus(random: SeededRandom, isToCome: boolean): MeetingDocument["status"] {
  const draw = random.next();
  if (draw < 0.03) return "cancelled";
  if (draw < 0.05) return "postponed";
  return isToCome ? "planned" : "held";
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
