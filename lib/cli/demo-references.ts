import type { Tx } from "#lib/infra/db";
import { ORGANISATIONS } from "#prisma/demo/organisations";

/** Finds an id by the word the content uses, or says which word is wrong. */
function register(what: string, rows: readonly (readonly [string, string])[] = []) {
  const ids = new Map(rows);
  const find = (key: string): string => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demonstration content names ${what} "${key}": there is none`);
    return id;
  };
  const add = (key: string, id: string) => void ids.set(key, id);
  return Object.assign(find, { add });
}

export type DemoReferences = Awaited<ReturnType<typeof demoReferences>>;

/** What the content may name; what it creates is added on the way. */
export async function demoReferences(tx: Tx) {
  const bySlug = { select: { id: true, slug: true } } as const;
  const byCode = { select: { id: true, code: true } } as const;
  const pairs = (rows: { id: string; slug: string }[]) =>
    rows.map((row) => [row.slug, row.id] as const);
  const codes = (rows: { id: string; code: string }[]) =>
    rows.map((row) => [row.code, row.id] as const);
  return {
    zone: register("a zone", pairs(await tx.zone.findMany(bySlug))),
    authority: register("a health authority", pairs(await tx.healthAuthority.findMany(bySlug))),
    theme: register("a theme", pairs(await tx.thematicArea.findMany(bySlug))),
    profession: register("a profession", codes(await tx.profession.findMany(byCode))),
    funding: register("a funding source", codes(await tx.fundingSource.findMany(byCode))),
    organisation: register("an organisation"),
    organisationNames: new Map(ORGANISATIONS.map((o) => [o.slug, o.name])),
    person: register("a person"),
    series: register("a series"),
    lab: register("a lab"),
    meeting: register("a meeting"),
  };
}
