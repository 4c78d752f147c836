import type { Actor } from "#lib/actor";
import { subjectOfPath } from "#lib/hidings/rules";
import type { Hideable, HideableKind } from "#lib/hidings/schema";
import { db, type Tx } from "#lib/infra/db";
import { visibleLabs } from "#lib/labs/policy";
import { visibleMaterials } from "#lib/materials/policy";
import { visibleMeetings } from "#lib/meetings/policy";
import { visibleNews } from "#lib/news/policy";
import { visiblePeople } from "#lib/people/policy";
import { visibleReports } from "#lib/reports/policy";

export interface HideablePart extends Hideable {
  title: string;
}

/** What there is to report on a page, as this actor sees it; nothing where there is no such page. */
export async function listHideable(
  actor: Actor,
  path: string,
  tx: Tx = db(),
): Promise<HideablePart[]> {
  const subject = subjectOfPath(path);
  return subject ? PARTS[subject.kind](actor, subject.slug, tx) : [];
}

type PartsOf = (actor: Actor, slug: string, tx: Tx) => Promise<HideablePart[]>;

const PARTS: Record<HideableKind, PartsOf> = {
  meeting: async (actor, slug, tx) => {
    const meeting = await tx.meeting.findFirst({
      where: { AND: [visibleMeetings(actor), { slug }] },
      select: { id: true, title: true },
    });
    if (!meeting) return [];
    const report = await tx.report.findFirst({
      where: { AND: [visibleReports(actor), { meetingId: meeting.id }] },
      select: { id: true },
    });
    const materials = await tx.material.findMany({
      where: {
        AND: [visibleMaterials(actor), { placements: { some: { meetingId: meeting.id } } }],
      },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    });
    const { id, title } = meeting;
    return [
      { kind: "meeting", id, title },
      ...(report ? [{ kind: "report" as const, id: report.id, title }] : []),
      ...materials.map((material) => ({ kind: "material" as const, ...material })),
    ];
  },
  // A report has no page of its own.
  report: async () => [],
  news_item: async (actor, slug, tx) => {
    const item = await tx.newsItem.findFirst({
      where: { AND: [visibleNews(actor), { slug }] },
      select: { id: true, title: true },
    });
    return item ? [{ kind: "news_item", ...item }] : [];
  },
  person: async (actor, slug, tx) => {
    const person = await tx.person.findFirst({
      where: { AND: [visiblePeople(actor), { slug }] },
      select: { id: true, givenName: true, familyName: true },
    });
    if (!person) return [];
    return [{ kind: "person", id: person.id, title: `${person.givenName} ${person.familyName}` }];
  },
  lab: async (actor, slug, tx) => {
    const lab = await tx.lab.findFirst({
      where: { AND: [visibleLabs(actor), { slug }] },
      select: { id: true, title: true },
    });
    return lab ? [{ kind: "lab", ...lab }] : [];
  },
  // By its own id, or by that of one of its versions.
  material: async (actor, id, tx) => {
    const asked = { OR: [{ id }, { versions: { some: { id } } }] };
    const material = await tx.material.findFirst({
      where: { AND: [visibleMaterials(actor), asked] },
      select: { id: true, title: true },
    });
    return material ? [{ kind: "material", ...material }] : [];
  },
};
