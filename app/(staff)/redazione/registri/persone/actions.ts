"use server";

import { redirect } from "next/navigation";
import { findSimilarPeople } from "#lib/directory/queries";
import { DomainError } from "#lib/errors";
import { formatList } from "#lib/format";
import { findWritten } from "#lib/naming/queries";
import { idOfName, type Written } from "#lib/naming/rules";
import { createPerson } from "#lib/people/commands";
import { updatePerson } from "#lib/registers/commands";
import type { Fields } from "#lib/web/form-action";
import { rowsAction, rowsOf } from "#lib/web/form-rows";
import type { FormState } from "#lib/web/form-state";
import { orNull, versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function savePersonAction(state: FormState, data: FormData): Promise<FormState> {
  return rowsAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const written = rowsOf(fields, "affiliations").map((row) => row.organisationId ?? "");
    const { organisations } = await findWritten(
      actor,
      { people: [], organisations: written },
      "registers",
    );
    const person = personOf(fields, organisations);
    if (!fields.id) {
      if (fields.confirmed !== "true" && person.familyName.trim()) {
        const { givenName, familyName } = person;
        refuseLikely(await findSimilarPeople(actor, { givenName, familyName }));
      }
      const { id } = await createPerson(actor, { ...person, demonstration: false });
      redirect(`/redazione/registri/persone/${id}?esito=creato`);
    }
    const renameAddress = fields.renameAddress === "true";
    await updatePerson(actor, { ...person, ...versioned(fields), renameAddress });
    redirect(`/redazione/registri/persone/${fields.id}?esito=salvato`);
  });
}

function personOf(fields: Fields, organisations: Written["organisations"]) {
  return {
    givenName: fields.givenName ?? "",
    familyName: fields.familyName ?? "",
    biography: orNull(fields.biography),
    affiliations: rowsOf(fields, "affiliations").map((row, at) => ({
      organisationId: organisationOf(row, `affiliations.${at}.organisationId`, organisations),
      roleTitle: orNull(row.roleTitle),
      validFrom: orNull(row.validFrom),
      validTo: orNull(row.validTo),
      attestedOn: orNull(row.attestedOn),
      sourceNote: orNull(row.sourceNote),
    })),
  };
}

function organisationOf(
  row: Fields,
  field: string,
  organisations: Written["organisations"],
): string {
  const id = idOfName(organisations, row.organisationId, field);
  if (id) return id;
  throw new DomainError("invalid", "Di un incarico serve l’ente.", field);
}

function refuseLikely(similar: readonly { name: string; lastRole: string | null }[]): void {
  if (similar.length === 0) return;
  const names = similar
    .slice(0, 5)
    .map(({ name, lastRole }) => `«${name}»${lastRole ? ` (${lastRole})` : ""}`);
  throw new DomainError(
    "invalid",
    `Nel registro c’è già ${formatList(names)}. Se è un’altra persona, spuntare la casella e inviare di nuovo.`,
    "confirmed",
  );
}
