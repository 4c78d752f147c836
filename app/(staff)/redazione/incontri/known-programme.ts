import { z } from "zod";
import type { ReadProgramme } from "#components/meetings/meeting-actions";
import { talkDocument } from "#components/meetings/meeting-form";
import { withProposed } from "#components/meetings/proposed-talk";
import type { PersonOption } from "#components/meetings/speaker-draft";
import type { Actor } from "#lib/actor";
import { listKnownNames, listNamed } from "#lib/choices/queries";
import { surelyNamed } from "#lib/choices/rules";
import { type IsoDay, today } from "#lib/clock";
import type { OfferedRole } from "#lib/directory/queries";
import { DomainError } from "#lib/errors";
import type { MeetingStart } from "#lib/pages/schema";
import { NO_TALKS } from "#lib/programmes/messages";
import { readProgramme } from "#lib/programmes/rules";
import { type LineReport, programmeSchema } from "#lib/programmes/schema";

/** A pasted programme, with what the portal knows of those whom it names beyond doubt. */
export async function readKnownProgramme(
  actor: Actor,
  text: string,
  day: string,
): Promise<ReadProgramme> {
  const programme = readProgramme(programmeSchema.parse(text), await listKnownNames(actor));
  const held = dayOrToday(day || (programme.head.day ?? ""));
  const named = await listNamed(actor, surelyNamed(programme), held);
  return {
    programme,
    known: {
      people: named.people.map(({ id, name, roles }) => personOption(id, name, roles[0])),
      organisations: named.organisations.map(({ id, name, zoneId }) => ({
        id,
        label: name,
        zoneId,
      })),
    },
  };
}

/** What a pasted programme tells of a new meeting, and of each line; what was written counts more. */
export async function startFromProgramme(
  actor: Actor,
  text: string,
  written: MeetingStart,
): Promise<{ start: MeetingStart; lines: readonly LineReport[] }> {
  const { programme, known } = await readKnownProgramme(actor, text, written.day);
  if (programme.talks.length === 0) throw new DomainError("invalid", NO_TALKS, "programme");
  const { title, day, ...head } = programme.head;
  const start = {
    ...head,
    ...written,
    title: written.title.trim() || (title ?? ""),
    day: written.day || (day ?? ""),
    talks: withProposed([], programme.talks, known).map(talkDocument),
    programme: text,
  };
  return { start, lines: programme.lines };
}

/** While a day is half typed. */
export function dayOrToday(day: string): IsoDay {
  return z.iso.date().safeParse(day).success ? day : today("UTC");
}

export function personOption(
  id: string,
  label: string,
  role: OfferedRole | undefined,
): PersonOption {
  return {
    id,
    label,
    detail: role ? [role.roleTitle, role.organisationName].filter(Boolean).join(", ") : "",
    roleTitle: role?.roleTitle ?? null,
    organisation: role
      ? { id: role.organisationId, label: role.organisationName, zoneId: role.zoneId }
      : null,
  };
}
