import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { updateMilestone } from "#lib/community/commands";
import { milestoneChangeSchema } from "#lib/community/schema";
import { canPublish } from "#lib/editorial/policy";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx } from "#lib/infra/db";
import { updateLab } from "#lib/labs/commands";
import { labSchema } from "#lib/labs/schema";
import { changeSite, changeSiteText } from "#lib/proposals/commands";
import { getRecordHead, getRecordVersion } from "#lib/record-history/queries";
import { type RecordRestoration, recordRestorationSchema } from "#lib/record-history/schema";
import type { VersionedKind } from "#lib/record-versions/schema";
import {
  updateOrganisation,
  updatePerson,
  updateSeries,
  updateThematicArea,
} from "#lib/registers/commands";
import {
  organisationChangeSchema,
  personChangeSchema,
  seriesChangeSchema,
  themeChangeSchema,
} from "#lib/registers/schema";
import { siteSchema, siteTextSchema } from "#lib/site/schema";
import { setYearFocus } from "#lib/themes/commands";
import { yearFocusSchema } from "#lib/themes/schema";
import { updateZone } from "#lib/zone-register/commands";
import { zoneChangeSchema } from "#lib/zone-register/schema";

interface Restoring {
  document: object;
  id: string;
  version: number;
  tx: Tx;
}

type Write = (actor: Actor, restoring: Restoring) => Promise<unknown>;

/**
 * A version is written as if somebody had typed it: what is refused today is refused here too, and
 * what waits for a second person waits here too.
 */
const WRITE: Record<VersionedKind, Write> = {
  person: (actor, { document, id, version, tx }) =>
    updatePerson(actor, personChangeSchema.parse({ ...document, id, version }), tx),
  organisation: (actor, { document, id, version, tx }) =>
    updateOrganisation(actor, organisationChangeSchema.parse({ ...document, id, version }), tx),
  thematic_area: (actor, { document, id, version, tx }) =>
    updateThematicArea(actor, themeChangeSchema.parse({ ...document, id, version }), tx),
  meeting_series: (actor, { document, id, version, tx }) =>
    updateSeries(actor, seriesChangeSchema.parse({ ...document, id, version }), tx),
  lab: async (actor, { document, id, version, tx }) => {
    const select = { demonstration: true } as const;
    const { demonstration } = await tx.lab.findUniqueOrThrow({ where: { id }, select });
    const lab = labSchema.parse({ ...document, demonstration });
    return updateLab(actor, { ...lab, id, version }, tx);
  },
  zone: (actor, { document, id, version, tx }) => {
    const change = { ...document, id, version, renameAddress: false };
    return updateZone(actor, zoneChangeSchema.parse(change), tx);
  },
  milestone: (actor, { document, id, version, tx }) =>
    updateMilestone(actor, milestoneChangeSchema.parse({ ...document, id, version }), tx),
  year_focus: (actor, { document, id, version, tx }) => {
    const focus = yearFocusSchema.parse({ ...document, year: Number(id) });
    return setYearFocus(actor, { ...focus, version }, tx);
  },
  site: (actor, { document, version, tx }) =>
    changeSite(actor, { ...siteSchema.parse(document), version }, tx),
  site_text: (actor, { document, id, version, tx }) =>
    changeSiteText(actor, { ...siteTextSchema.parse({ ...document, key: id }), version }, tx),
};

/**
 * Makes a record say again what it once said; that is a version of its own.
 * @returns its number, null where it was only proposed
 */
export function restoreRecordVersion(
  actor: Actor,
  input: RecordRestoration,
  tx?: Tx,
): Promise<{ number: number | null }> {
  refuseUnless(canPublish(actor));
  const { kind, id, version, number } = recordRestorationSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const head = await getRecordHead(actor, { kind, id }, tx);
    refuseStale({ count: head.version === version ? 1 : 0 });
    const { document } = await getRecordVersion(actor, { kind, id }, number, tx);
    const restoring = { document: await withKept(document, tx), id, version, tx };
    if (isProposed(await WRITE[kind](actor, restoring))) return { number: null };
    const { newest } = await getRecordHead(actor, { kind, id }, tx);
    if (newest === head.newest) {
      throw new DomainError("conflict", "Quella versione dice già le stesse parole di adesso.");
    }
    await tx.recordVersion.update({
      where: { kind_recordId_number: { kind, recordId: id, number: newest } },
      data: { restoredFrom: number },
      select: { id: true },
    });
    const after = { revision: newest, restoredFrom: number };
    await recordAudit(
      actor,
      { action: "register.restore", entityKind: kind, entityId: id, after },
      tx,
    );
    return { number: newest };
  });
}

const isProposed = (written: unknown) =>
  typeof written === "object" && written !== null && "proposed" in written && written.proposed;

/** Who and what was merged into another record since then is named by that one. */
async function withKept(document: object, tx: Tx): Promise<object> {
  const text = JSON.stringify(document);
  const ids = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const merged = {
    where: { id: { in: [...new Set(ids)] }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  };
  const gone = [...(await tx.person.findMany(merged)), ...(await tx.organisation.findMany(merged))];
  return JSON.parse(
    gone.reduce((rest, { id, mergedIntoId }) => rest.replaceAll(id, mergedIntoId ?? id), text),
  );
}
