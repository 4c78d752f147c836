import type { IsoDay } from "#lib/clock";

export interface Role {
  organisationId: string;
  roleTitle: string | null;
  validFrom: IsoDay | null;
  validTo: IsoDay | null;
  attestedOn: IsoDay | null;
  sourceNote: string | null;
}

/**
 * The roles of two records as those of one: the same role in periods that overlap or touch is one
 * period, the same attested on the same day is said once.
 */
export function unitedRoles<R extends Role>(roles: readonly R[]): R[] {
  const groups = Map.groupBy(
    roles,
    ({ organisationId, roleTitle, attestedOn }) =>
      `${organisationId} ${attestedOn ?? ""} ${(roleTitle ?? "").toLowerCase()}`,
  );
  return [...groups.values()].flatMap((same) =>
    same[0]?.attestedOn ? [withNotes(same)] : unitedPeriods(same),
  );
}

function unitedPeriods<R extends Role>(roles: readonly R[]): R[] {
  const united: R[] = [];
  for (const role of roles.toSorted((a, b) => order(a.validFrom, b.validFrom))) {
    const last = united.at(-1);
    if (last && (last.validTo === null || (role.validFrom ?? "") <= last.validTo)) {
      const open = last.validTo === null || role.validTo === null;
      const later = order(last.validTo, role.validTo) < 0 ? role.validTo : last.validTo;
      united[united.length - 1] = { ...withNotes([last, role]), validTo: open ? null : later };
    } else united.push(role);
  }
  return united;
}

/** The first of several, with what all of them say of where it is known from. */
function withNotes<R extends Role>(roles: readonly R[]): R {
  const [first] = roles;
  if (!first) throw new Error("there is nothing to unite");
  const notes = new Set(roles.flatMap(({ sourceNote }) => sourceNote ?? []));
  return { ...first, sourceNote: [...notes].join("; ").slice(0, 500) || null };
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
