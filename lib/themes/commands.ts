import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { claimSlug } from "#lib/slugs/commands";
import {
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
    await recordAudit(
      actor,
      { action: "theme.create", entityKind: "thematic_area", entityId: id },
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
  return inTransaction(tx, async (tx) => {
    const themeOf = { select: { thematicArea: { select: { slug: true } } } } as const;
    await takeTurns(tx, `year-focus:${year}`);
    const before = await tx.yearFocus.findUnique({
      where: { year },
      select: { version: true, ...themeOf.select },
    });
    if (version === 0 && before) {
      throw new DomainError("conflict", `Il tema del ${year} c’è già.`, "year");
    }
    if (version) refuseStale({ count: before?.version === version ? 1 : 0 });
    const after = await tx.yearFocus.upsert({
      where: { year },
      create: { year, ...focus },
      update: { ...focus, version: { increment: 1 } },
      ...themeOf,
    });
    await recordAudit(
      actor,
      { action: "focus.set", entityKind: "year_focus", entityId: String(year) },
      tx,
    );
    const themes = [before?.thematicArea, after.thematicArea].filter((theme) => !!theme);
    await touchTags(tx, [THEMES, ...themes.map((theme) => themeTag(theme.slug))]);
  });
}

/** A year without a focus again. */
export function removeYearFocus(actor: Actor, year: number, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const focus = await tx.yearFocus.findUnique({
      where: { year },
      select: { thematicArea: { select: { slug: true } } },
    });
    if (!focus) throw notFound("Tema dell’anno");
    await tx.yearFocus.delete({ where: { year }, select: { year: true } });
    await recordAudit(
      actor,
      { action: "focus.remove", entityKind: "year_focus", entityId: String(year) },
      tx,
    );
    const theme = focus.thematicArea;
    await touchTags(tx, [THEMES, ...(theme ? [themeTag(theme.slug)] : [])]);
  });
}
