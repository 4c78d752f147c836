import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { canPublish } from "#lib/editorial/policy";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { keepAfter, keepBefore } from "#lib/record-versions/commands";
import { claimSlug } from "#lib/slugs/commands";
import { loadFocusDocument, loadThemeDocument } from "#lib/themes/queries";
import {
  type FocusVersion,
  focusVersionSchema,
  type ThematicAreaInput,
  thematicAreaSchema,
  type YearFocusInput,
  yearFocusSchema,
} from "#lib/themes/schema";
import { THEMES, themeTag } from "#lib/themes/tags";

export function createThematicArea(
  actor: Actor,
  input: ThematicAreaInput & { slugFrom?: string },
  tx?: Tx,
): Promise<{ id: string; slug: string }> {
  refuseUnless(canPublish(actor));
  const { slugFrom, ...rest } = input;
  const theme = thematicAreaSchema.parse(rest);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const from = slugFrom ?? theme.name;
    const slug = await claimSlug(actor, { kind: "thematic_area", targetId: id, from }, tx);
    await tx.thematicArea.create({ data: { id, slug, ...theme }, select: { id: true } });
    const record = { kind: "thematic_area", id } as const;
    const versions = await keepAfter(actor, record, loadThemeDocument, tx);
    await recordAudit(
      actor,
      { action: "theme.create", entityKind: "thematic_area", entityId: id, ...versions },
      tx,
    );
    // Pages of other themes show the tree around them.
    const themes = await tx.thematicArea.findMany({ select: { slug: true } });
    await touchTags(tx, [THEMES, ...themes.map((other) => themeTag(other.slug))]);
    return { id, slug };
  });
}

/**
 * Says what the community gives its attention to in a year, or corrects it. Who read a version
 * names it, and overwrites no other; 0 is that of a year of which nothing is said yet.
 */
export function setYearFocus(
  actor: Actor,
  { version, ...input }: YearFocusInput & { version?: number },
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const { year, ...focus } = yearFocusSchema.parse(input);
  const record = focusOf(year);
  return inTransaction(tx, async (tx) => {
    const themeOf = { select: { thematicArea: { select: { slug: true } } } } as const;
    const kept = await keepBefore(actor, record, loadFocusDocument, tx);
    const before = await tx.yearFocus.findUnique({
      where: { year },
      select: { version: true, archivedAt: true, ...themeOf.select },
    });
    if (version === 0 && before) {
      const where = before.archivedAt ? "è in archivio: va ripristinato" : "c’è già";
      throw new DomainError("conflict", `Il tema del ${year} ${where}.`, "year");
    }
    if (version) {
      refuseStale({ count: before?.version === version && !before.archivedAt ? 1 : 0 });
    }
    const after = await tx.yearFocus.upsert({
      where: { year },
      create: { year, ...focus },
      update: { ...focus, version: { increment: 1 } },
      ...themeOf,
    });
    const versions = await keepAfter(actor, { ...record, before: kept }, loadFocusDocument, tx);
    await recordFocus(actor, year, "focus.set", versions, tx);
    const themes = [before?.thematicArea, after.thematicArea].filter((theme) => !!theme);
    await touchTags(tx, [THEMES, ...themes.map((theme) => themeTag(theme.slug))]);
  });
}

/** A year without a focus, until it is brought back. */
export function archiveYearFocus(actor: Actor, input: FocusVersion, tx?: Tx): Promise<void> {
  return setFocusArchived(actor, input, now(), tx);
}

export function unarchiveYearFocus(actor: Actor, input: FocusVersion, tx?: Tx): Promise<void> {
  return setFocusArchived(actor, input, null, tx);
}

function setFocusArchived(
  actor: Actor,
  input: FocusVersion,
  archivedAt: Date | null,
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const { year, version } = focusVersionSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const changed = await tx.yearFocus.updateMany({
      where: { year, version, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, version: { increment: 1 } },
    });
    refuseStale(changed);
    await recordFocus(actor, year, archivedAt ? "focus.archive" : "focus.unarchive", {}, tx);
    const { thematicArea } = await tx.yearFocus.findUniqueOrThrow({
      where: { year },
      select: { thematicArea: { select: { slug: true } } },
    });
    await touchTags(tx, [THEMES, ...(thematicArea ? [themeTag(thematicArea.slug)] : [])]);
  });
}

const focusOf = (year: number) => ({ kind: "year_focus", id: String(year) }) as const;

function recordFocus(
  actor: Actor,
  year: number,
  action: "focus.set" | "focus.archive" | "focus.unarchive",
  versions: Partial<Awaited<ReturnType<typeof keepAfter>>>,
  tx: Tx,
): Promise<void> {
  const { kind, id } = focusOf(year);
  return recordAudit(actor, { action, entityKind: kind, entityId: id, ...versions }, tx);
}
