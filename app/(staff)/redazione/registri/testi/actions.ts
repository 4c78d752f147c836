"use server";

import { redirect } from "next/navigation";
import { notFound } from "#lib/errors";
import { changeSite, changeSiteText } from "#lib/proposals/commands";
import { SITE_TEXT_KEYS } from "#lib/site/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { orNull, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";
import { readSubmittedText } from "#lib/writing/rules";

export async function saveSiteAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const text = (name: string) => fields[name] ?? "";
    const { proposed } = await changeSite(await requireActorOfForm(), {
      version: wholeNumber(fields.version),
      name: text("name"),
      tagline: text("tagline"),
      introduction: text("introduction"),
      ownerName: text("ownerName"),
      ownerUrl: orNull(fields.ownerUrl),
      dpoName: text("dpoName"),
      dpoEmail: text("dpoEmail"),
      contactEmail: text("contactEmail"),
      accessibilityStatementUrl: orNull(fields.accessibilityStatementUrl),
      contentLicenceName: text("contentLicenceName"),
      contentLicenceUrl: text("contentLicenceUrl"),
      timeZone: text("timeZone"),
    });
    redirect(`/redazione/registri/testi/portale?esito=${proposed ? "proposta" : "salvato"}`);
  });
}

export async function saveSiteTextAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const key = SITE_TEXT_KEYS.find((known) => known === fields.key);
    if (!key) throw notFound("Testo");
    const { proposed } = await changeSiteText(await requireActorOfForm(), {
      key,
      version: wholeNumber(fields.version),
      title: fields.title ?? "",
      lead: fields.lead ?? "",
      body: readSubmittedText(fields.body ?? "").text,
    });
    redirect(`/redazione/registri/testi/${key}?esito=${proposed ? "proposta" : "salvato"}`);
  });
}
