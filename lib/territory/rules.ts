import { dayToDatabase, type IsoDay } from "#lib/clock";
import type { Prisma } from "#lib/generated/prisma/client";
import type { Territory, TerritoryMunicipality, TerritoryZone } from "#lib/territory/schema";

/** Zones in force on a day: periods are half-open, [validFrom, validTo). */
export function validOn(day: IsoDay) {
  const at = dayToDatabase(day);
  return {
    validFrom: { lte: at },
    OR: [{ validTo: null }, { validTo: { gt: at } }],
  } satisfies Prisma.ZoneWhereInput & Prisma.ZoneMunicipalityWhereInput;
}

/** When a zone is in force, half-open. */
export interface ZonePeriod {
  validFrom: IsoDay;
  validTo: IsoDay | null;
}

/** Of zones with their periods, those in force on a day. */
export function inForce<Z extends ZonePeriod>(zones: readonly Z[], day: IsoDay): Z[] {
  return zones.filter((zone) => isInForce(zone, day));
}

export function isInForce({ validFrom, validTo }: ZonePeriod, day: IsoDay): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}

/** The zones a form offers: those of a day, and those chosen already, whatever their time. */
export function zonesToChoose<Z extends ZonePeriod & { id: string }>(
  zones: readonly Z[],
  day: IsoDay,
  chosenIds: readonly string[],
): Z[] {
  return zones.filter((zone) => isInForce(zone, day) || chosenIds.includes(zone.id));
}

export interface Succession {
  predecessorId: string;
  successorId: string;
}

/** Every zone that came after some zones, at any distance. */
export function successorsOf(
  successions: readonly Succession[],
  zoneIds: readonly string[],
): string[] {
  const next = Map.groupBy(successions, (succession) => succession.predecessorId);
  return reach(zoneIds, (id) => (next.get(id) ?? []).map(({ successorId }) => successorId));
}

/** Every zone that some zones come from, at any distance. */
export function predecessorsOf(
  successions: readonly Succession[],
  zoneIds: readonly string[],
): string[] {
  const next = Map.groupBy(successions, (succession) => succession.successorId);
  return reach(zoneIds, (id) => (next.get(id) ?? []).map(({ predecessorId }) => predecessorId));
}

/** Without the starts, and to an end even where the rows go round in a circle. */
function reach(starts: readonly string[], next: (id: string) => string[]): string[] {
  const known = new Set(starts);
  // A set is gone through to its end, also to what is added on the way.
  for (const id of known) for (const other of next(id)) known.add(other);
  return [...known].slice(new Set(starts).size);
}

/** The first day after `day` on which a zone begins or ends; null when none is to. */
export function nextChange(
  zones: readonly { validFrom: IsoDay; validTo: IsoDay | null }[],
  day: IsoDay,
): IsoDay | null {
  const changes = zones.flatMap(({ validFrom, validTo }) =>
    validTo ? [validFrom, validTo] : [validFrom],
  );
  return changes.filter((change) => change > day).sort()[0] ?? null;
}

/** A half-open period [from, to); without `to` it has no end. */
interface Period {
  from: IsoDay;
  to: IsoDay | null;
}

function overlaps(a: Period, b: Period): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
}

function zonePeriod(zone: TerritoryZone): Period {
  return { from: zone.validFrom, to: zone.validTo ?? null };
}

/** In which zones a municipality is, and when: what the file leaves out follows from the zone. */
export function membershipPeriods(
  municipality: TerritoryMunicipality,
  zones: ReadonlyMap<string, TerritoryZone>,
): { zone: string; period: Period }[] {
  return municipality.zones.flatMap((entry) => {
    const given = typeof entry === "string" ? { zone: entry } : entry;
    const zone = zones.get(given.zone);
    if (!zone) return [];
    const from = given.from ?? zone.validFrom;
    return [{ zone: given.zone, period: { from, to: given.to ?? zone.validTo ?? null } }];
  });
}

/** Everything that is wrong between the parts of a territory file, one sentence each. */
export function territoryProblems(territory: Territory): string[] {
  const zones = new Map(territory.zones.map((zone) => [zone.slug, zone]));
  return [
    ...duplicates("health authority", territory.healthAuthorities, (a) => a.slug),
    ...duplicates("zone", territory.zones, (z) => z.slug),
    ...duplicates("municipality", territory.municipalities, (m) => m.istat),
    ...duplicates("Belfiore code", territory.municipalities, (m) => m.belfiore),
    ...territory.zones.flatMap((zone) => zoneProblems(zone, territory, zones)),
    ...tileProblems(territory.zones),
    ...territory.successions.flatMap((succession) => successionProblems(succession, zones)),
    ...territory.municipalities.flatMap((m) => membershipProblems(m, territory, zones)),
  ];
}

function zoneProblems(
  zone: TerritoryZone,
  territory: Territory,
  zones: ReadonlyMap<string, TerritoryZone>,
): string[] {
  const problems: string[] = [];
  const say = (text: string) => problems.push(`zone ${zone.slug}: ${text}`);
  if (zone.validTo && zone.validTo <= zone.validFrom) say("validTo is not after validFrom");
  if (!territory.healthAuthorities.some((a) => a.slug === zone.healthAuthority)) {
    say(`there is no health authority ${zone.healthAuthority}`);
  }
  for (const name of zone.neighbours) {
    const neighbour = zones.get(name);
    if (!neighbour) say(`its neighbour ${name} is not a zone`);
    else if (neighbour === zone) say("it cannot be its own neighbour");
    else if (!neighbour.neighbours.includes(zone.slug)) {
      say(`its neighbour ${name} does not name it back`);
    } else if (!overlaps(zonePeriod(zone), zonePeriod(neighbour))) {
      say(`it never exists together with its neighbour ${name}`);
    }
  }
  if (new Set(zone.neighbours).size < zone.neighbours.length) say("a neighbour is named twice");
  if (zone.validTo && !territory.successions.some((s) => s.from === zone.slug)) {
    say("it ends, but no succession says what comes after");
  }
  const isInhabited = territory.municipalities.some((m) =>
    m.zones.some((entry) => (typeof entry === "string" ? entry : entry.zone) === zone.slug),
  );
  if (!isInhabited) say("no municipality belongs to it");
  return problems;
}

function tileProblems(zones: readonly TerritoryZone[]): string[] {
  return zones.flatMap((zone, index) =>
    zones
      .slice(index + 1)
      .filter(
        (other) =>
          other.tile.row === zone.tile.row &&
          other.tile.column === zone.tile.column &&
          overlaps(zonePeriod(zone), zonePeriod(other)),
      )
      .map(
        (other) =>
          `zones ${zone.slug} and ${other.slug} share the tile at row ${zone.tile.row}, column ${zone.tile.column}`,
      ),
  );
}

function successionProblems(
  succession: Territory["successions"][number],
  zones: ReadonlyMap<string, TerritoryZone>,
): string[] {
  const { from, into, date } = succession;
  const predecessor = zones.get(from);
  const problems: string[] = [];
  if (!predecessor) problems.push(`succession of ${from}: it is not a zone`);
  else if (predecessor.validTo !== date) {
    problems.push(`succession of ${from}: its date ${date} is not the day the zone ends`);
  }
  for (const name of into) {
    const successor = zones.get(name);
    if (!successor) problems.push(`succession of ${from}: its successor ${name} is not a zone`);
    else if (successor.validFrom > date || (successor.validTo && successor.validTo <= date)) {
      problems.push(`succession of ${from}: its successor ${name} does not exist on ${date}`);
    }
  }
  return problems;
}

/** From the first day of the territory on, a municipality is in exactly one zone. */
function membershipProblems(
  municipality: TerritoryMunicipality,
  territory: Territory,
  zones: ReadonlyMap<string, TerritoryZone>,
): string[] {
  const problems: string[] = [];
  const say = (text: string) =>
    problems.push(`municipality ${municipality.istat} ${municipality.name}: ${text}`);
  for (const entry of municipality.zones) {
    const name = typeof entry === "string" ? entry : entry.zone;
    if (!zones.has(name)) say(`there is no zone ${name}`);
  }
  const memberships = membershipPeriods(municipality, zones).toSorted((a, b) =>
    a.period.from < b.period.from ? -1 : 1,
  );
  let reached: IsoDay | null = territory.zones.map((zone) => zone.validFrom).toSorted()[0] ?? null;
  for (const { zone, period } of memberships) {
    const owner = zones.get(zone);
    if (owner && !within(period, zonePeriod(owner)))
      say(`it is in ${zone} when that does not exist`);
    if (reached === null || period.from < reached) say(`on ${period.from} it is in two zones`);
    else if (period.from > reached) say(`from ${reached} to ${period.from} it is in no zone`);
    reached = period.to;
  }
  if (reached !== null) say(`from ${reached} on it is in no zone`);
  return problems;
}

function within(inner: Period, outer: Period): boolean {
  const ends = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return inner.from >= outer.from && ends && (inner.to === null || inner.from < inner.to);
}

function duplicates<T>(what: string, items: readonly T[], key: (item: T) => string | undefined) {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const value = key(item);
    if (value === undefined || !seen.has(value)) {
      if (value !== undefined) seen.add(value);
      return [];
    }
    return [`${what} ${value} appears twice`];
  });
}
