import type { IsoDay } from "#lib/clock";
import { DomainError } from "#lib/errors";
import { formatShortDay } from "#lib/format";

/** Half-open: [from, to); without `to` it has no end. */
export interface Period {
  from: IsoDay;
  to: IsoDay | null;
}

export function overlap(a: Period, b: Period): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
}

interface Membership {
  municipalityId: string;
  validFrom: IsoDay | null;
  validTo: IsoDay | null;
}

export interface DatedMembership extends Period {
  municipalityId: string;
}

/** When each municipality is in a zone: what a row leaves out follows from the zone. */
export function datedMemberships(rows: readonly Membership[], zone: Period): DatedMembership[] {
  return rows.map(({ municipalityId, validFrom, validTo }) => ({
    municipalityId,
    from: validFrom ?? zone.from,
    to: validTo ?? zone.to,
  }));
}

export function refuseOutside(memberships: readonly DatedMembership[], zone: Period): void {
  for (const [at, { from, to }] of memberships.entries()) {
    const field = `municipalities.${at}`;
    if (from < zone.from) {
      refuse(`${field}.validFrom`, `La zona comincia il ${formatShortDay(zone.from)}.`);
    }
    if (to !== null && to <= from) {
      refuse(`${field}.validTo`, "Il primo giorno fuori dalla zona viene dopo il primo dentro.");
    }
    if (zone.to !== null && (to === null || to > zone.to)) {
      refuse(`${field}.validTo`, `La zona finisce il ${formatShortDay(zone.to)}.`);
    }
  }
}

/** A municipality is in one zone at a time, in this one too. */
export function refuseTwice(memberships: readonly DatedMembership[]): void {
  for (const [at, membership] of memberships.entries()) {
    const same = memberships
      .slice(0, at)
      .some(
        (other) => other.municipalityId === membership.municipalityId && overlap(other, membership),
      );
    if (same) refuse(`municipalities.${at}.municipalityId`, "È già in una riga sopra.");
  }
}

export function refuse(field: string, message: string): never {
  throw new DomainError("invalid", message, field);
}
