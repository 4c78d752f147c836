"use server";

import { RedirectType, redirect } from "next/navigation";
import { ZodError, z } from "zod";
import type { SaveOutcome } from "#components/ui/autosaver";
import { DraftConflict, editorPath } from "#lib/editorial/rules";
import {
  momentSchema,
  noteTextSchema,
  type PageRef,
  pageSchema,
  type VersionedPage,
  versionedPageSchema,
} from "#lib/editorial/schema";
import { DomainError } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import {
  archivePageOf,
  cancelScheduleOf,
  changePageAddress,
  publishPage,
  savePageDraft,
  schedulePage,
  unarchivePageOf,
} from "#lib/pages/commands";
import { ADDRESSED_KINDS } from "#lib/pages/rules";
import { discardDraft, keepDraft } from "#lib/publication/commands";
import { addNote, askReview, sendBack, withdrawFromReview } from "#lib/review/commands";
import { compareWithSaved, type SavedComparison } from "#lib/revisions/queries";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

/** Saves a draft while it is written. What is refused is said, so that the editor keeps the text. */
export async function saveDraftAction(
  ref: PageRef,
  version: number,
  document: unknown,
): Promise<SaveOutcome> {
  try {
    const actor = await requireActorOfForm();
    const page = versioned.parse({ ...ref, version });
    const saved = await savePageDraft(actor, { ...page, document });
    return { kind: "saved", version: saved.version, at: saved.savedAt };
  } catch (error) {
    return notSaved(error);
  }
}

function notSaved(error: unknown): SaveOutcome {
  if (error instanceof DraftConflict) {
    const { version, savedAt, authorName } = error.current;
    const who = authorName ?? "qualcun altro";
    const message = `nel frattempo ${who} ha salvato questa pagina.`;
    return { kind: "conflict", message, other: { version, at: savedAt, authorName } };
  }
  if (error instanceof DomainError) return { kind: "refused", message: error.message };
  if (error instanceof ZodError) {
    return { kind: "refused", message: "qualcosa di ciò che è scritto non si può conservare." };
  }
  const errorId = logDefect(error, { route: "draft" });
  return { kind: "refused", message: `c’è stato un errore, codice ${errorId}.` };
}

/** What somebody wrote beside what is saved; null when it cannot be told. */
export async function compareDraftAction(
  ref: PageRef,
  document: unknown,
): Promise<SavedComparison | null> {
  try {
    return await compareWithSaved(await requireActorOfForm(), pageSchema.parse(ref), document);
  } catch (error) {
    if (error instanceof DomainError || error instanceof ZodError) return null;
    throw error;
  }
}

export async function publishAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "pubblicata", async (page) => {
    await publishPage(await requireActorOfForm(), page);
  });
}

export async function scheduleAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "programmata", async (page, { timeZone = "", ...fields }) => {
    const { onDay, atTime } = momentSchema.parse(fields);
    const when = { day: onDay, time: atTime, timeZone };
    await schedulePage(await requireActorOfForm(), { ...page, ...when });
  });
}

export async function cancelScheduleAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "non-programmata", async (page) => {
    await cancelScheduleOf(await requireActorOfForm(), page);
  });
}

export async function askReviewAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "in-revisione", async (page, { text = "" }) => {
    await askReview(await requireActorOfForm(), { ...page, text });
  });
}

export async function withdrawAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "ritirata", async (page) => {
    await withdrawFromReview(await requireActorOfForm(), page);
  });
}

export async function sendBackAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "rimandata", async (page, { text = "" }) => {
    await sendBack(await requireActorOfForm(), { ...page, text: noteText.parse({ text }).text });
  });
}

export async function noteAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "nota", async ({ kind, id }, { text = "" }) => {
    await addNote(await requireActorOfForm(), { kind, id, text: noteText.parse({ text }).text });
  });
}

export async function archiveAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "archiviata", async (page) => {
    await archivePageOf(await requireActorOfForm(), page);
  });
}

export async function unarchiveAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "ripresa", async (page) => {
    await unarchivePageOf(await requireActorOfForm(), page);
  });
}

export async function keepAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "conservata", async (page) => {
    await keepDraft(await requireActorOfForm(), page);
  });
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return step(state, data, "scartata", async (page) => {
    await discardDraft(await requireActorOfForm(), page);
  });
}

/** A form has other fields too. */
const versioned = z.object(versionedPageSchema.shape);
/** Says of a missing note under which name the form has it. */
const noteText = z.object({ text: noteTextSchema });

/** One step of a page on its way, which leads back to where it is written. */
function step(
  state: FormState,
  data: FormData,
  outcome: string,
  take: (page: VersionedPage, fields: Record<string, string>) => Promise<void>,
): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const page = versioned.parse(fields);
    await take(page, fields);
    // In place of the page before: going back must not bring the older version into an editor.
    redirect(`${editorPath(page)}?esito=${outcome}`, RedirectType.replace);
  });
}

const addressed = z.object({ kind: z.enum(ADDRESSED_KINDS), id: z.uuid() });

/** The address of a public page follows its title. */
export async function changeAddressAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ kind, id }) => {
    const actor = await requireActorOfForm();
    const page = addressed.parse({ kind, id });
    await changePageAddress(actor, page);
    return redirect(`${editorPath(page)}?esito=indirizzo`);
  });
}
