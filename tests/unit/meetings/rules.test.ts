import { expect, test } from "vitest";
import {
  involvedZoneIds,
  isUpcoming,
  meetingColumns,
  meetingFacets,
  meetingRows,
  type ProjectionContext,
  programmeDays,
  searchable,
} from "#lib/meetings/rules";
import { type MeetingDocument, meetingDocumentSchema } from "#lib/meetings/schema";

const id = (n: number) => `0198b9a0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [PRATO, AREZZO, POVERTY, ADA, IRS] = [id(1), id(2), id(3), id(4), id(5)] as const;

const context: ProjectionContext = {
  people: new Map([[ADA, { id: ADA, slug: "ada-esempio", fullName: "Ada Esempio" }]]),
  organisations: new Map([[IRS, { id: IRS, slug: "irs", acronym: "IRS" }]]),
  zones: new Map([
    [PRATO, { slug: "pratese", successors: [] }],
    [AREZZO, { slug: "aretina-casentino-valtiberina", successors: ["aretina", "casentino"] }],
  ]),
  themes: new Map([
    [
      POVERTY,
      { slug: "poverta-educativa", name: "Povertà educativa", ancestors: ["famiglie-vulnerabili"] },
    ],
  ]),
  labs: new Map(),
};

const document: MeetingDocument = {
  schemaVersion: 1,
  title: "Titolo",
  summary: "Sommario",
  kind: "plenary",
  mode: "online",
  status: "held",
  day: "2021-03-12",
  lastDay: null,
  startTime: "09:30",
  endTime: "13:00",
  timeZone: "Europe/Rome",
  venue: null,
  joinUrl: null,
  recordingUrl: null,
  audienceAllZones: true,
  audienceZoneIds: [PRATO],
  audienceNote: null,
  involvedZoneIds: [AREZZO],
  thematicAreaIds: [],
  seriesId: null,
  labId: null,
  sourceNote: null,
  sourceUrl: null,
  talks: [
    {
      id: id(10),
      kind: "zone_experience",
      title: "Un’esperienza",
      abstract: null,
      day: null,
      startTime: null,
      recordingStartSeconds: null,
      zoneIds: [],
      thematicAreaIds: [POVERTY],
      speakers: [
        {
          personId: ADA,
          roleTitle: "ricercatrice",
          organisationId: IRS,
          organisationName: "Istituto di allora",
          zoneId: PRATO,
        },
      ],
    },
  ],
};

test("zones involved are those of the meeting, of its talks and of who speaks for them", () => {
  expect(involvedZoneIds(document)).toEqual([AREZZO, PRATO]);
});

test("facets count a theme for those above it and a zone for its successors", () => {
  const facets = meetingFacets(id(0), document, context).map((row) => `${row.facet}:${row.value}`);
  expect(facets.toSorted()).toEqual(
    [
      "year:2021",
      "kind:plenary",
      "theme:poverta-educativa",
      "theme:famiglie-vulnerabili",
      "zone:aretina-casentino-valtiberina",
      "zone:aretina",
      "zone:casentino",
      "zone:pratese",
      "person:ada-esempio",
      "organisation:irs",
    ].toSorted(),
  );
});

test("a meeting for all zones lists none", () => {
  expect(meetingRows(id(0), document, context).audienceZones).toEqual([]);
});

test("local times become instants, and the text searched holds who spoke and as what", () => {
  const columns = meetingColumns(document, context);
  expect(columns.startsAt?.toISOString()).toBe("2021-03-12T08:30:00.000Z");
  expect(columns.endsAt?.toISOString()).toBe("2021-03-12T12:00:00.000Z");
  for (const word of ["Ada Esempio", "ricercatrice", "Istituto di allora", "IRS", "esperienza"])
    expect(columns.searchText).toContain(word);
});

test("a talk's time is of its own day, or of the meeting's first", () => {
  const startOf = (change: object) => {
    const talks = document.talks.map((talk) => ({ ...talk, startTime: "10:00", ...change }));
    const { talks: rows } = meetingRows(
      id(0),
      { ...document, lastDay: "2021-03-30", talks },
      context,
    );
    return rows[0]?.startsAt?.toISOString();
  };
  expect(startOf({})).toBe("2021-03-12T09:00:00.000Z");
  // Summer time has begun by then.
  expect(startOf({ day: "2021-03-30" })).toBe("2021-03-30T08:00:00.000Z");
});

test("a programme stands under the days of its meeting, what has none comes last", () => {
  const talks = [
    { title: "undated", day: null, time: null },
    { title: "second", day: "2021-03-13", time: "9:00" },
    { title: "timed", day: null, time: "10:00" },
    { title: "first", day: "2021-03-12", time: null },
  ];
  const days = (meeting: { lastDay: string | null }, of = talks) =>
    programmeDays({ day: "2021-03-12", ...meeting }, of).map(({ day, talks }) => [
      day,
      talks.map(({ title }) => title),
    ]);
  expect(days({ lastDay: "2021-03-13" })).toEqual([
    ["2021-03-12", ["timed", "first"]],
    ["2021-03-13", ["second"]],
    [null, ["undated"]],
  ]);
  const undated = talks.filter(({ day }) => day === null);
  expect(days({ lastDay: "2021-03-13" }, undated)).toEqual([[null, ["undated", "timed"]]]);
  expect(days({ lastDay: null })).toHaveLength(1);
});

test.each([
  ["an end before the start", { endTime: "08:00" }],
  [
    "an end that the change to summer time puts before the start",
    { day: "2021-03-28", startTime: "02:30", endTime: "03:15" },
  ],
  ["an end without a start", { startTime: null }],
  ["a last day before the first", { lastDay: "2021-03-11" }],
  ["an address that is no web address", { joinUrl: "javascript:alert(1)" }],
  ["an impossible day", { day: "2021-02-30" }],
  ["a talk on another day", { talks: [{ ...document.talks[0], day: "2021-03-13" }] }],
  ["a talk that appears twice", { talks: [...document.talks, ...document.talks] }],
])("%s is refused", (_, change) => {
  expect(meetingDocumentSchema.safeParse({ ...document, ...change }).success).toBe(false);
});

test("a speaker is a person, or a role at an organisation", () => {
  const speaker = (change: object) =>
    meetingDocumentSchema.safeParse({
      ...document,
      talks: document.talks.map((talk) => ({
        ...talk,
        speakers: talk.speakers.map((who) => ({ ...who, ...change })),
      })),
    }).success;
  expect(speaker({ personId: null })).toBe(true);
  expect(speaker({ personId: null, roleTitle: null })).toBe(false);
  expect(speaker({ personId: null, organisationId: null, organisationName: null })).toBe(false);
  expect(speaker({ organisationName: null })).toBe(false);
});

test("a meeting is to come until its last day is over, called off or not, but not once held", () => {
  const meeting = { status: "planned", day: "2027-01-21", lastDay: "2027-01-22" } as const;
  expect(isUpcoming(meeting, "2027-01-22")).toBe(true);
  expect(isUpcoming(meeting, "2027-01-23")).toBe(false);
  expect(isUpcoming({ ...meeting, status: "cancelled" }, "2027-01-21")).toBe(true);
  expect(isUpcoming({ ...meeting, status: "held" }, "2027-01-21")).toBe(false);
});

test.each(["l’équipe", "l'équipe", "l`équipe"])("an apostrophe ends a word: %s", (typed) => {
  expect(searchable(typed)).toBe("l équipe");
});
