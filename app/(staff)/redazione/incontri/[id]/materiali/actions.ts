"use server";

import { redirect } from "next/navigation";
import { attachLink } from "#lib/material-keeping/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { textsIn } from "#lib/web/form-values";
import { describedIn, meetingPlace } from "#lib/web/material-form";
import { requireActorOfForm } from "#lib/web/session";

export async function attachLinkAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ meetingId = "", url = "", ...fields }, data) => {
    await attachLink(await requireActorOfForm(), {
      ...describedIn(fields, textsIn(data, "organisationIds")),
      url,
      places: [meetingPlace(meetingId, fields)],
    });
    return redirect(
      `/redazione/incontri/${encodeURIComponent(meetingId)}/materiali?esito=allegato`,
    );
  });
}
