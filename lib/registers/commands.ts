import type { Actor } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { recordAudit } from "#lib/audit/commands";
import type { AuditAction } from "#lib/audit/messages";
import { dayToDatabase, now } from "#lib/clock";
import { canPublish } from "#lib/editorial/policy";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, refuseUnless } from "#lib/errors";
import type { FacetKind } from "#lib/generated/prisma/enums";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { LABS } from "#lib/labs/tags";
import { reindexMeetings } from "#lib/meetings/commands";
import { FACETS_TURN, MEETINGS } from "#lib/meetings/tags";
import { loadOrganisationDocument } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { loadPersonDocument } from "#lib/people/queries";
import { PEOPLE } from "#lib/people/tags";
import { keepAfter, keepBefore } from "#lib/record-versions/commands";
import {
  type OrganisationChange,
  organisationChangeSchema,
  type PersonChange,
  personChangeSchema,
  type RecordKind,
  type RecordRef,
  recordSchema,
  type SeriesChange,
  seriesChangeSchema,
  type ThemeChange,
  themeChangeSchema,
} from "#lib/registers/schema";
import { loadSeriesDocument } from "#lib/series/queries";
import { SITE } from "#lib/site/tags";
import { loadThemeDocument } from "#lib/themes/queries";
import { subtreeIds } from "#lib/themes/rules";
import { THEMES } from "#lib/themes/tags";

// Any page may name what is in a register, so all are rendered anew when it changes, as when an
// address does: this is rare, and an exact list would be long.
const LIST: Record<RecordKind, string> = {
  person: PEOPLE,
  organisation: ORGANISATIONS,
  thematic_area: THEMES,
  lab: LABS,
  meeting_series: MEETINGS,
};

/** What is kept of each kind when it is changed here; a lab is changed where it is kept. */
const DOCUMENTS = {
  person: loadPersonDocument,
  organisation: loadOrganisationDocument,
  thematic_area: loadThemeDocument,
  meeting_series: loadSeriesDocument,
};

type Changed = Promise<{ version: number }>;

export function updatePerson(actor: Actor, input: PersonChange, tx?: Tx): Changed {
  refuseUnless(canPublish(actor));
  const { id, version, renameAddress, affiliations, ...person } = personChangeSchema.parse(input);
  const record = { kind: "person", id, version } as const;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const kept = await keepBefore(actor, record, DOCUMENTS.person, tx);
    const before = await tx.person.findUnique({
      where: { id },
      select: { givenName: true, familyName: true },
    });
    const changed = await tx.person.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...person, version: { increment: 1 } },
    });
    refuseStale(changed);
    await tx.affiliation.deleteMany({ where: { personId: id } });
    await tx.affiliation.createMany({
      data: affiliations.map(({ validFrom, validTo, attestedOn, ...rest }) => ({
        ...rest,
        personId: id,
        validFrom: validFrom && dayToDatabase(validFrom),
        validTo: validTo && dayToDatabase(validTo),
        attestedOn: attestedOn && dayToDatabase(attestedOn),
      })),
    });
    const name = `${person.givenName} ${person.familyName}`;
    if (renameAddress) await changeAddress(actor, { kind: "person", id, from: name }, tx);
    // The name is among the words a meeting is found by.
    if (differs(before, person)) await reindexHoldersOf(actor, record, tx);
    return tellChanged(actor, record, "person.update", kept, tx);
  });
}

/** A partner of the community is an organisation that has a part in it. */
export function updateOrganisation(actor: Actor, input: OrganisationChange, tx?: Tx): Changed {
  refuseUnless(canPublish(actor));
  const { id, version, renameAddress, aliases, ...organisation } =
    organisationChangeSchema.parse(input);
  const record = { kind: "organisation", id, version } as const;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const kept = await keepBefore(actor, record, DOCUMENTS.organisation, tx);
    const before = await tx.organisation.findUnique({ where: { id }, select: { acronym: true } });
    const changed = await tx.organisation.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...organisation, version: { increment: 1 } },
    });
    refuseStale(changed);
    await tx.organisationAlias.deleteMany({ where: { organisationId: id } });
    await tx.organisationAlias.createMany({
      data: [...new Set(aliases)].map((name) => ({ organisationId: id, name })),
    });
    const from = organisation.name;
    if (renameAddress) await changeAddress(actor, { kind: "organisation", id, from }, tx);
    // So is the acronym; the name is the one it had that day.
    if (differs(before, organisation)) await reindexHoldersOf(actor, record, tx);
    return tellChanged(actor, record, "organisation.update", kept, tx);
  });
}

export function updateThematicArea(actor: Actor, input: ThemeChange, tx?: Tx): Changed {
  refuseUnless(canPublish(actor));
  const { id, version, renameAddress, ...theme } = themeChangeSchema.parse(input);
  const record = { kind: "thematic_area", id, version } as const;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const before = await tx.thematicArea.findUnique({
      where: { id },
      select: { name: true, parentId: true },
    });
    const tree = await tx.thematicArea.findMany({ select: { id: true, parentId: true } });
    if (theme.parentId && subtreeIds(tree, id).includes(theme.parentId)) {
      throw new DomainError("invalid", "Un tema non può stare sotto sé stesso.");
    }
    const kept = await keepBefore(actor, record, DOCUMENTS.thematic_area, tx);
    const changed = await tx.thematicArea.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...theme, version: { increment: 1 } },
    });
    refuseStale(changed);
    const from = theme.name;
    if (renameAddress) await changeAddress(actor, { kind: "thematic_area", id, from }, tx);
    // A meeting counts for all that is above its themes, and is found by their names.
    if (differs(before, theme)) await reindexHoldersOf(actor, record, tx);
    return tellChanged(actor, record, "theme.update", kept, tx);
  });
}

export function updateSeries(actor: Actor, input: SeriesChange, tx?: Tx): Changed {
  refuseUnless(canPublish(actor));
  const { id, version, renameAddress, ...series } = seriesChangeSchema.parse(input);
  const record = { kind: "meeting_series", id, version } as const;
  return inTransaction(tx, async (tx) => {
    const kept = await keepBefore(actor, record, DOCUMENTS.meeting_series, tx);
    const changed = await tx.meetingSeries.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...series, version: { increment: 1 } },
    });
    refuseStale(changed);
    const from = series.title;
    if (renameAddress) await changeAddress(actor, { kind: "meeting_series", id, from }, tx);
    return tellChanged(actor, record, "series.update", kept, tx);
  });
}

/** Takes a record out of every list and suggestion; what names it keeps its words. */
export function archiveRecord(actor: Actor, input: RecordRef, tx?: Tx): Changed {
  return setArchived(actor, input, now(), tx);
}

export function unarchiveRecord(actor: Actor, input: RecordRef, tx?: Tx): Changed {
  return setArchived(actor, input, null, tx);
}

function setArchived(actor: Actor, input: RecordRef, archivedAt: Date | null, tx?: Tx): Changed {
  refuseUnless(canPublish(actor));
  const record = recordSchema.parse(input);
  const { kind, id, version } = record;
  return inTransaction(tx, async (tx) => {
    if (kind === "thematic_area" && archivedAt) await refuseWithThemesBelow(id, tx);
    const where = { id, version, archivedAt: archivedAt ? null : { not: null } };
    // What was merged into another record stays out of sight.
    const whole = { ...where, mergedIntoId: null };
    const data = { archivedAt, version: { increment: 1 } };
    const write = {
      person: () => tx.person.updateMany({ where: whole, data }),
      organisation: () => tx.organisation.updateMany({ where: whole, data }),
      thematic_area: () => tx.thematicArea.updateMany({ where, data }),
      lab: () => tx.lab.updateMany({ where, data }),
      meeting_series: () => tx.meetingSeries.updateMany({ where, data }),
    } satisfies Record<RecordKind, unknown>;
    refuseStale(await write[kind]());
    return tell(actor, record, archivedAt ? "register.archive" : "register.unarchive", tx);
  });
}

async function refuseWithThemesBelow(parentId: string, tx: Tx): Promise<void> {
  if ((await tx.thematicArea.count({ where: { parentId, archivedAt: null } })) === 0) return;
  throw new DomainError("conflict", "Prima vanno spostati o archiviati i temi che stanno sotto.");
}

/** Keeps what a record says now, and goes on as with every change. */
async function tellChanged(
  actor: Actor,
  record: RecordRef & { kind: keyof typeof DOCUMENTS },
  action: AuditAction,
  before: number | null,
  tx: Tx,
): Changed {
  const { kind, id } = record;
  const versions = await keepAfter(actor, { kind, id, before }, DOCUMENTS[kind], tx);
  return tell(actor, record, action, tx, versions);
}

/** Writes the audit, tells the pages, and says which version there is now. */
async function tell(
  actor: Actor,
  record: RecordRef,
  action: AuditAction,
  tx: Tx,
  versions: Partial<Awaited<ReturnType<typeof keepAfter>>> = {},
): Changed {
  const { kind, id, version } = record;
  await recordAudit(actor, { action, entityKind: kind, entityId: id, ...versions }, tx);
  await touchTags(tx, [SITE, LIST[kind]]);
  return { version: version + 1 };
}

/** Whether a change says something else of what was read before it. */
function differs(before: Record<string, unknown> | null, after: Record<string, unknown>): boolean {
  return Object.entries(before ?? {}).some(([name, value]) => after[name] !== value);
}

const FACET = { person: "person", organisation: "organisation", thematic_area: "theme" } as const;

async function reindexHoldersOf(
  actor: Actor,
  record: { kind: keyof typeof FACET; id: string },
  tx: Tx,
): Promise<void> {
  await reindexHolders(actor, FACET[record.kind], await slugOf(record, tx), tx);
}

/** Derives anew what the meetings that have a value are found by, after that has changed. */
export async function reindexHolders(
  actor: Actor,
  facet: FacetKind,
  value: string,
  tx: Tx,
): Promise<void> {
  const holders = await tx.meetingFacet.findMany({
    where: { facet, value },
    select: { meetingId: true },
  });
  const ids = holders.map(({ meetingId }) => meetingId);
  await reindexMeetings(actor, ids, tx);
}

async function slugOf({ kind, id }: Pick<RecordRef, "kind" | "id">, tx: Tx): Promise<string> {
  const current = await tx.slugHistory.findFirstOrThrow({
    where: { kind, targetId: id, current: true },
    select: { slug: true },
  });
  return current.slug;
}
