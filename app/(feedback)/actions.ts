"use server";

import { redirect } from "next/navigation";
import { ANONYMOUS } from "#lib/actor";
import { reportPersonalData } from "#lib/data-reports/commands";
import type { DataReportInput } from "#lib/data-reports/schema";
import { ratePage, reportObstacle } from "#lib/feedback/commands";
import { pathOf } from "#lib/feedback/rules";
import type { AccessibilityReportInput } from "#lib/feedback/schema";
import { settings } from "#lib/infra/env";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { clientOfRequest, currentActor } from "#lib/web/session";
import { isTrapped } from "#lib/web/trap";

/** Back to the same address, which says that it has arrived and leads back to the page. */
function sent(address: string, page: string, outcome: Record<string, string>): never {
  const path = pathOf(page, settings().PUBLIC_URL);
  redirect(`${address}?${new URLSearchParams({ ...outcome, ...(path ? { pagina: path } : {}) })}`);
}

export async function reportObstacleAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { page = "" } = fields;
    if (isTrapped(fields)) sent("/accessibilita/segnala", page, { inviata: "si" });
    // Whoever is signed in writes as anybody else: the answer goes where the form says.
    const { number } = await reportObstacle(ANONYMOUS, {
      ...(fields as AccessibilityReportInput),
      from: await clientOfRequest(),
    });
    return sent("/accessibilita/segnala", page, { inviata: String(number) });
  });
}

export async function ratePageAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { page = "", useful = "", comment = "" } = fields;
    if (!isTrapped(fields)) {
      await ratePage(ANONYMOUS, { page, useful, comment, from: await clientOfRequest() });
    }
    return sent("/valuta", page, { inviata: "si" });
  });
}

export async function reportPersonalDataAction(
  state: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { page = "" } = fields;
    if (isTrapped(fields)) sent("/segnala", page, { inviata: "si" });
    const { number, hides } = await reportPersonalData(await currentActor(), {
      ...(fields as unknown as DataReportInput),
      from: await clientOfRequest(),
    });
    return sent("/segnala", page, {
      inviata: String(number),
      ...(hides ? { nascosta: "si" } : {}),
    });
  });
}
