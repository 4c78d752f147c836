"use server";

import { redirect } from "next/navigation";
import {
  addMilestone,
  archiveMilestone,
  unarchiveMilestone,
  updateMilestone,
} from "#lib/community/commands";
import type { DatePrecision } from "#lib/labs/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { orNull, versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function saveMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const milestone = {
      title: fields.title ?? "",
      description: fields.description ?? "",
      startsOn: fields.startsOn ?? "",
      endsOn: orNull(fields.endsOn),
      precision: fields.precision as DatePrecision,
      sourceNote: orNull(fields.sourceNote),
    };
    if (!fields.id) {
      const { id } = await addMilestone(actor, { ...milestone, demonstration: false });
      redirect(`/redazione/registri/tappe/${id}?esito=creato`);
    }
    await updateMilestone(actor, { ...milestone, ...versioned(fields) });
    redirect(`/redazione/registri/tappe/${fields.id}?esito=salvato`);
  });
}

export async function archiveMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await archiveMilestone(await requireActorOfForm(), versioned(fields));
    redirect(`/redazione/registri/tappe/${fields.id}?esito=archiviato`);
  });
}

export async function unarchiveMilestoneAction(
  state: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await unarchiveMilestone(await requireActorOfForm(), versioned(fields));
    redirect(`/redazione/registri/tappe/${fields.id}?esito=ripristinato`);
  });
}
