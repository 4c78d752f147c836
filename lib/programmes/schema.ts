import { z } from "zod";
import type { IsoDay } from "#lib/clock";
import type { TalkKind } from "#lib/meetings/schema";
import type { KnownOrganisation, KnownPerson, NameMatch } from "#lib/names/rules";
import type { ProgrammeHead } from "#lib/programme-heads/rules";

const TOO_LONG = "Il programma è troppo lungo: incollarlo un giorno alla volta.";
const MAX_LINES = 300;

/** A pasted programme: a day of conference has some hundred lines, each read in many ways. */
export const programmeSchema = z
  .string()
  .max(30_000, TOO_LONG)
  .refine((text) => text.split("\n").length <= MAX_LINES, TOO_LONG);

export interface KnownNames {
  people: readonly KnownPerson[];
  organisations: readonly KnownOrganisation[];
}

export interface ProposedSpeaker {
  name: string | null;
  roleTitle: string | null;
  organisationName: string | null;
  /** Leads a discussion rather than speaks in it. */
  moderates: boolean;
  people: NameMatch[];
  organisations: NameMatch[];
}

export interface ProposedTalk {
  /** The first line it comes from, counted from 1. */
  line: number;
  day: IsoDay | null;
  startTime: string | null;
  endTime: string | null;
  kind: TalkKind;
  /** Empty when the text has none: it is asked for, not made up. */
  title: string;
  speakers: ProposedSpeaker[];
}

export type LineOutcome =
  | "talk"
  | "speaker"
  | "moderator"
  | "section"
  | "day"
  | "break"
  | "unrecognised";

export interface LineReport {
  line: number;
  text: string;
  outcome: LineOutcome;
  /** What was understood, in words; it names only what stands in the line. */
  found: string;
}

export interface ProposedProgramme {
  head: ProgrammeHead;
  talks: ProposedTalk[];
  lines: LineReport[];
  /** Who leads the day or a part of it, and belongs to no talk. */
  moderators: ProposedSpeaker[];
}

/** What was read in a programme, which nobody has confirmed yet. */
export class UnconfirmedProgramme extends Error {
  readonly lines: readonly LineReport[];
  /** Fields of the form that the programme fills, by their names. */
  readonly told: Readonly<Record<string, readonly string[]>>;
  /** What is wrong besides. */
  readonly problem: Error | undefined;

  constructor(
    lines: readonly LineReport[],
    told: Readonly<Record<string, readonly string[]>>,
    problem: Error | undefined,
  ) {
    super("Il programma va confermato.");
    this.lines = lines;
    this.told = told;
    this.problem = problem;
    this.name = "UnconfirmedProgramme";
  }
}
