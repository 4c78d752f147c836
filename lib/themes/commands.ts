import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { claimSlug } from "#lib/slugs/commands";
import {
  type ThematicAreaInput,
  thematicAreaSchema,
  type YearFocusInput,
  yearFocusSchema,
} from "#lib/themes/schema";
import { THEMES } from "#lib/themes/tags";

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
    await touchTags(tx, [THEMES]);
    return { id, slug };
  });
}

/** Says what the community gives its attention to in a year, or corrects it. */
export function setYearFocus(actor: Actor, input: YearFocusInput, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  const { year, ...focus } = yearFocusSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await tx.yearFocus.upsert({
      where: { year },
      create: { year, ...focus },
      update: { ...focus, version: { increment: 1 } },
      select: { year: true },
    });
    await touchTags(tx, [THEMES]);
  });
}
