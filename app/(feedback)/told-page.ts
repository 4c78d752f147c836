import { pathOf } from "#lib/feedback/rules";
import { settings } from "#lib/infra/env";
import type { Address } from "../personal-page";

/** The page that an address names after `?pagina=`, and what the form says once it was sent. */
export function toldPage({ query }: Address) {
  const told = (query.pagina ?? "").slice(0, 300);
  const path = pathOf(told, settings().PUBLIC_URL);
  const number = /^[1-9]\d{0,8}$/.test(query.inviata ?? "") ? Number(query.inviata) : null;
  return { told: path ?? told, path, sent: query.inviata !== undefined, number };
}
