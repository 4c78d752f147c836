"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editorPath } from "#lib/editorial/rules";
import { versionedPageSchema } from "#lib/editorial/schema";
import { restoreRevision } from "#lib/revisions/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

/** What the form holds in hidden fields: an id that is none leads nowhere. */
const restorationSchema = z.object({
  ...versionedPageSchema.shape,
  number: z.coerce.number().int().positive(),
});

export async function restoreAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const publish = fields.publish === "true";
    const input = restorationSchema.parse(fields);
    await restoreRevision(actor, { ...input, publish });
    const outcome = publish ? "pubblicata" : "ripristinata";
    return redirect(`${editorPath(input)}/versioni?esito=${outcome}`);
  });
}
