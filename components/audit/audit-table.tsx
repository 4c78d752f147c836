import { z } from "zod";
import { AuditChanges } from "#components/audit/audit-changes";
import { DataTable } from "#components/ui/data-table";
import { AUDIT_ACTOR_LABELS, AUDIT_SUBJECT_LABELS, auditActionLabel } from "#lib/audit/messages";
import type { AuditListItem } from "#lib/audit/queries";
import { editorPath } from "#lib/editorial/rules";
import { PAGE_KINDS } from "#lib/editorial/schema";
import { formatInstant } from "#lib/format";
import { recordPath, recordVersionsPath } from "#lib/record-history/rules";
import { VERSIONED_KINDS } from "#lib/record-versions/schema";

/** What was done, newest first: who, what, to what, and what changed with it. */
export function AuditTable(props: {
  entries: readonly AuditListItem[];
  names: ReadonlyMap<string, string>;
  timeZone: string;
  /** The same list, only for one thing. */
  hrefOfSubject: (entityId: string) => string;
  can: { readAccounts: boolean };
}) {
  const { entries, names, timeZone, hrefOfSubject, can } = props;
  return (
    <DataTable
      caption="Attività, dalla più recente"
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          heading: "Quando",
          cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at, timeZone)}</time>,
        },
        { key: "who", heading: "Chi", cell: whoDid },
        {
          key: "what",
          heading: "Che cosa",
          rowHeader: true,
          cell: ({ action }) => auditActionLabel(action),
        },
        {
          key: "subject",
          heading: "Su che cosa",
          cell: (entry) => <Subject entry={entry} href={hrefOfSubject} can={can} />,
        },
        {
          key: "values",
          heading: "Da che a che",
          cell: (entry) => {
            const { before, after } = entry;
            const comparison = comparisonOf(entry);
            return (
              <>
                <AuditChanges before={before} after={after} names={names} timeZone={timeZone} />
                {comparison && (
                  <a href={comparison} className="inline-block py-0.5">
                    Che cosa è cambiato
                  </a>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}

function whoDid({ actorKind, actorName }: AuditListItem): string {
  if (actorKind === "account") return actorName ?? "Un account che non c’è più";
  return AUDIT_ACTOR_LABELS[actorKind];
}

function Subject(props: {
  entry: AuditListItem;
  href: (entityId: string) => string;
  can: { readAccounts: boolean };
}) {
  const { entityKind, entityId, entityName } = props.entry;
  const kind = AUDIT_SUBJECT_LABELS[entityKind];
  const page = pageOf(props.entry, props.can);
  return (
    <>
      {kind}
      {entityName && (
        <>
          : <b>{page ? <a href={page}>{entityName}</a> : entityName}</b>
        </>
      )}{" "}
      <a href={props.href(entityId)} className="inline-block py-0.5 text-sm whitespace-nowrap">
        solo questo<span className="sr-only">: {entityName ?? kind}</span>
      </a>
    </>
  );
}

const revisionSchema = z.object({ revision: z.int() });

/** Where the two versions that an entry speaks of stand side by side. */
function comparisonOf({ entityKind, entityId, before, after }: AuditListItem): string | null {
  const kind = VERSIONED_KINDS.find((known) => known === entityKind);
  const [from, to] = [revisionSchema.safeParse(before), revisionSchema.safeParse(after)];
  if (!kind || !from.data || !to.data || from.data.revision === to.data.revision) return null;
  const path = recordVersionsPath({ kind, id: entityId });
  return `${path}?da=${from.data.revision}&a=${to.data.revision}`;
}

/** Where it is kept, where that has a page of its own. */
function pageOf(entry: AuditListItem, can: { readAccounts: boolean }): string | null {
  const { entityKind, entityId, entityName } = entry;
  if (entityName === null) return null;
  const kind = PAGE_KINDS.find((known) => known === entityKind);
  if (kind) return editorPath({ kind, id: entityId });
  const record = VERSIONED_KINDS.find((known) => known === entityKind);
  if (record) return recordPath({ kind: record, id: entityId });
  return entityKind === "account" && can.readAccounts ? `/redazione/account/${entityId}` : null;
}
