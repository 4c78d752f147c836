import { DomainError } from "#lib/errors";

export interface NameChoice {
  id: string;
  label: string;
}

/** Names as they are chosen from a list: where two are the same, the address tells them apart. */
export function uniqueLabels(
  records: readonly { id: string; slug: string; name: string }[],
): NameChoice[] {
  const named = Map.groupBy(records, ({ name }) => name);
  return records.map(({ id, slug, name }) => ({
    id,
    label: (named.get(name)?.length ?? 0) > 1 ? `${name} (${slug})` : name,
  }));
}

/** The id of what was written, null for nothing; what is in no list is refused at its field. */
export function idOfLabel(
  choices: readonly NameChoice[],
  written: string | undefined,
  field: string,
): string | null {
  const wanted = written?.trim().toLowerCase() ?? "";
  if (wanted === "") return null;
  const found = choices.find(({ label }) => label.toLowerCase() === wanted);
  if (found) return found.id;
  throw new DomainError(
    "invalid",
    `«${written?.trim()}» non è nel registro: scegliere un nome dall’elenco.`,
    field,
  );
}

export function labelOfId(choices: readonly NameChoice[], id: string | null): string {
  return choices.find((choice) => choice.id === id)?.label ?? "";
}
