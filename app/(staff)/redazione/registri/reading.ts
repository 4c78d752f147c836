import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import type { Address } from "../../../personal-page";

export const REGISTERS = { label: "Registri", href: "/redazione/registri" };

/** Of an address that ends with the id of a record. */
export function idOf({ params }: Address): string {
  const { id = "" } = params;
  if (!isId(id)) throw notFound("Scheda");
  return id;
}
