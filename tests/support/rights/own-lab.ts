import { db } from "#lib/infra/db";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import { STAFF } from "#tests/support/rights/roles";

/** A lab as its form shows it, with one day more in the diary. */
async function aLab(id: string) {
  const { version } = await db().lab.findUniqueOrThrow({
    where: { id },
    select: { version: true },
  });
  const day = { "diary.0.day": "2022-06-01", "diary.0.text": "Un giorno di prova." };
  return form({ id, version: String(version), ...day });
}

/** «Keep a lab's équipe, services, resources, diary». */
export const OWN_LAB: ActionRow[] = [
  {
    action: "area/laboratori/keepLabAction",
    what: "«own»",
    may: ["coordinator", ...STAFF],
    send: ({ labId }) => aLab(labId),
  },
  {
    action: "area/laboratori/keepLabAction",
    what: "another's",
    may: ["otherCoordinator", ...STAFF],
    send: ({ otherLabId }) => aLab(otherLabId),
  },
];
