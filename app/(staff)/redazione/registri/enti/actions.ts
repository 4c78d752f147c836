"use server";

import { redirect } from "next/navigation";
import { findSimilarOrganisations } from "#lib/directory/queries";
import { DomainError } from "#lib/errors";
import { formatList } from "#lib/format";
import { createOrganisation } from "#lib/organisations/commands";
import type { OrganisationKind } from "#lib/organisations/schema";
import { updateOrganisation } from "#lib/registers/commands";
import { type Fields, formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { linesOf, orNull, versioned, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function saveOrganisationAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const organisation = organisationOf(fields);
    if (!fields.id) {
      if (fields.confirmed !== "true" && organisation.name.trim()) {
        const { name, acronym } = organisation;
        refuseLikely(await findSimilarOrganisations(actor, { name, acronym }));
      }
      const { id } = await createOrganisation(actor, { ...organisation, demonstration: false });
      redirect(`/redazione/registri/enti/${id}?esito=creato`);
    }
    const renameAddress = fields.renameAddress === "true";
    await updateOrganisation(actor, { ...organisation, ...versioned(fields), renameAddress });
    redirect(`/redazione/registri/enti/${fields.id}?esito=salvato`);
  });
}

function organisationOf(fields: Fields) {
  return {
    name: fields.name ?? "",
    acronym: orNull(fields.acronym),
    aliases: linesOf(fields.aliases),
    kind: fields.kind as OrganisationKind,
    zoneId: orNull(fields.zoneId),
    description: orNull(fields.description),
    website: orNull(fields.website),
    partnerRole: orNull(fields.partnerRole),
    partnerOrder: fields.partnerOrder?.trim() ? wholeNumber(fields.partnerOrder) : null,
  };
}

function refuseLikely(similar: readonly { name: string }[]): void {
  if (similar.length === 0) return;
  const names = formatList(similar.slice(0, 5).map(({ name }) => `«${name}»`));
  throw new DomainError(
    "invalid",
    `Nel registro c’è già ${names}. Se è un altro ente, spuntare la casella e inviare di nuovo.`,
    "confirmed",
  );
}
