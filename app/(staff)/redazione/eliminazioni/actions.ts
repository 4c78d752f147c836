"use server";

import { redirect } from "next/navigation";
import { SEGMENTS } from "#lib/editorial/rules";
import { purge } from "#lib/purges/commands";

import { purgeSchema } from "#lib/purges/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

export async function purgeAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ kind, id, confirmation = "", reason = "" }) => {
    const actor = await requireActorOfForm();
    const input = purgeSchema.parse({ kind, id, confirmation, reason });
    await purge(actor, input);
    redirect(`/redazione/eliminazioni/${SEGMENTS[input.kind]}/${input.id}`);
  });
}
