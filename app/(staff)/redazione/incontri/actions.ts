"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { ReadProgramme } from "#components/meetings/meeting-actions";
import type { OrganisationOption, PersonOption } from "#components/meetings/speaker-draft";
import type { Answer } from "#components/ui/answer";
import {
  findSimilarOrganisations,
  findSimilarPeople,
  listRolesOn,
  suggestOrganisations,
  suggestPeople,
} from "#lib/directory/queries";
import { editorPath } from "#lib/editorial/rules";
import { DomainError } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import { splitName } from "#lib/names/rules";
import { createOrganisation } from "#lib/organisations/commands";
import { kindOfName } from "#lib/organisations/rules";
import { beginMeeting, cloneMeeting } from "#lib/pages/commands";
import { type MeetingStart, meetingCopySchema, meetingStartSchema } from "#lib/pages/schema";
import { createPerson } from "#lib/people/commands";
import { UnconfirmedProgramme } from "#lib/programmes/schema";
import { createReport } from "#lib/reports/commands";
import { EMPTY_RICH_TEXT } from "#lib/rich-text/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";
import {
  dayOrToday,
  personOption,
  readKnownProgramme,
  startFromProgramme,
} from "./known-programme";

export async function beginMeetingAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ programme = "", ...fields }) => {
    const actor = await requireActorOfForm();
    const written = fields as unknown as MeetingStart;
    if (programme.trim() === "") {
      const { id } = await beginMeeting(actor, written);
      redirect(`${editorPath({ kind: "meeting", id })}?esito=creata`);
    }
    const { start, lines } = await startFromProgramme(actor, programme, written);
    const { error } = meetingStartSchema.safeParse(start);
    if (error || fields.confirmed?.trim() !== programme.trim()) {
      const told = { title: [start.title], day: [start.day] };
      throw new UnconfirmedProgramme(lines, told, error);
    }
    const { id } = await beginMeeting(actor, start);
    redirect(`${editorPath({ kind: "meeting", id })}?esito=dal-programma`);
  });
}

export async function copyMeetingAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const copy = meetingCopySchema.parse(fields);
    const { id } = await cloneMeeting(await requireActorOfForm(), copy);
    redirect(`${editorPath({ kind: "meeting", id })}?esito=creata`);
  });
}

export async function beginReportAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { meetingId } = z.object({ meetingId: z.uuid() }).parse(fields);
    const document = { schemaVersion: 1, body: EMPTY_RICH_TEXT } as const;
    const { id } = await createReport(await requireActorOfForm(), { meetingId, document });
    redirect(editorPath({ kind: "report", id }));
  });
}

const nameSchema = z.string().trim().min(1).max(200);

export async function suggestPeopleAction(
  text: string,
  day: string,
): Promise<Answer<PersonOption[]>> {
  return answer(async () => {
    const asked = { text, day: dayOrToday(day) };
    const found = await suggestPeople(await requireActorOfForm(), asked);
    return found.map(({ id, name, roles: [role] }) => personOption(id, name, role));
  });
}

export async function suggestOrganisationsAction(
  text: string,
): Promise<Answer<OrganisationOption[]>> {
  return answer(async () => {
    const found = await suggestOrganisations(await requireActorOfForm(), { text });
    return found.map(({ id, name, acronym, zoneId }) => ({
      id,
      label: name,
      detail: acronym ?? "",
      zoneId,
    }));
  });
}

export async function likelyPeopleAction(
  name: string,
  day: string,
): Promise<Answer<PersonOption[]>> {
  return answer(async () => {
    const actor = await requireActorOfForm();
    const found = await findSimilarPeople(actor, splitName(nameSchema.parse(name)));
    const ids = found.map(({ id }) => id);
    const roles = await listRolesOn(actor, ids, dayOrToday(day));
    return found.map(({ id, name, lastRole }) => {
      const option = personOption(id, name, roles.get(id)?.[0]);
      return { ...option, detail: option.detail || (lastRole ?? "") };
    });
  });
}

export async function likelyOrganisationsAction(
  name: string,
): Promise<Answer<OrganisationOption[]>> {
  return answer(async () => {
    const wanted = { name: nameSchema.parse(name), acronym: null };
    const found = await findSimilarOrganisations(await requireActorOfForm(), wanted);
    return found.map(({ id, name, acronym }) => ({
      id,
      label: name,
      detail: acronym ?? "",
      zoneId: null,
    }));
  });
}

export async function createPersonAction(name: {
  givenName: string;
  familyName: string;
}): Promise<Answer<PersonOption>> {
  return answer(async () => {
    const { givenName, familyName } = z
      .object({ givenName: nameSchema, familyName: nameSchema })
      .parse(name);
    const { id } = await createPerson(await requireActorOfForm(), {
      givenName,
      familyName,
      biography: null,
      demonstration: false,
      affiliations: [],
    });
    return personOption(id, `${givenName} ${familyName}`, undefined);
  });
}

export async function createOrganisationAction(name: string): Promise<Answer<OrganisationOption>> {
  return answer(async () => {
    const given = nameSchema.parse(name);
    const { id } = await createOrganisation(await requireActorOfForm(), {
      name: given,
      acronym: null,
      kind: kindOfName(given),
      description: null,
      website: null,
      zoneId: null,
      partnerRole: null,
      partnerOrder: null,
      aliases: [],
      demonstration: false,
    });
    return { id, label: given, zoneId: null };
  });
}

export async function readProgrammeAction(
  text: string,
  day: string,
): Promise<Answer<ReadProgramme>> {
  return answer(async () => {
    return readKnownProgramme(await requireActorOfForm(), text, day);
  });
}

/** What a server action throws reaches no browser in words: what may be said is returned. */
async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof DomainError) return { problem: error.message };
    if (error instanceof z.ZodError) {
      return { problem: error.issues[0]?.message ?? "Quello che è scritto non va bene così." };
    }
    const errorId = logDefect(error, { route: "meeting editor" });
    return { problem: `C’è stato un errore, codice ${errorId}.` };
  }
}
