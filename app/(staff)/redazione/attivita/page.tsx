import { redirect } from "next/navigation";
import { AuditFiltersForm } from "#components/audit/audit-filters-form";
import { AuditTable } from "#components/audit/audit-table";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { AUDIT_GROUP_LABELS } from "#lib/audit/messages";
import { canReadAccountAudit, readableSubjects } from "#lib/audit/policy";
import { findSubjectName, listAudit, listAuditActors } from "#lib/audit/queries";
import {
  AUDIT_QUERY_LABELS,
  type AuditQuery,
  readAuditQuery,
  readCursor,
  writeCursor,
} from "#lib/audit/rules";
import { formatList } from "#lib/format";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../newsroom-page";

const PER_PAGE = 50;
const PATH = "/redazione/attivita";
/** What belongs to accounts and to those who ask to come in. */
const OF_ACCOUNTS: readonly string[] = ["account", "access"];

const { page, metadata } = newsroomPage({
  title: "Attività",
  section: "/redazione/attivita",
  load: async (actor, { query: address }) => {
    // A form sends its empty fields too: without them the address can be sent to somebody.
    const said = Object.entries(address).filter(([, value]) => value !== "");
    if (said.length < Object.keys(address).length) {
      redirect(said.length > 0 ? `${PATH}?${new URLSearchParams(said)}` : PATH);
    }
    const { timeZone } = await getSite(actor);
    const { query, filters, unread } = readAuditQuery(address, timeZone);
    const after = readCursor(address.dopo);
    const withAccounts = canReadAccountAudit(actor);
    const groups = Object.entries(AUDIT_GROUP_LABELS).map(([group, label]) => ({ group, label }));
    return {
      list: await listAudit(actor, filters, { limit: PER_PAGE, ...(after ? { after } : {}) }),
      people: await listAuditActors(actor),
      subject: query.oggetto ? await findSubjectName(actor, query.oggetto) : null,
      groups: groups.filter(({ group }) => withAccounts || !OF_ACCOUNTS.includes(group)),
      subjects: readableSubjects(actor),
      query,
      unread,
      isFirst: after === undefined,
      can: { readAccounts: withAccounts },
      timeZone,
    };
  },
  draw: ({ list, query, isFirst, timeZone, ...view }) => (
    <>
      <PageHead
        title="Attività"
        lead="Chi ha fatto che cosa, e quando. Nessuno può cambiare questo elenco."
      />
      {view.unread.length > 0 && (
        <Notice tone="warning">
          Non si è tenuto conto di ciò che non si capisce:{" "}
          {formatList(view.unread.map((key) => AUDIT_QUERY_LABELS[key]))}.
        </Notice>
      )}
      <AuditFiltersForm action={PATH} query={query} {...view} />
      {list.entries.length === 0 ? (
        <EmptyState title="Nessuna attività corrisponde ai filtri.">
          <a href={PATH}>Mostra tutta l’attività</a>
        </EmptyState>
      ) : (
        <AuditTable
          entries={list.entries}
          names={list.names}
          timeZone={timeZone}
          hrefOfSubject={(oggetto) => hrefOf({ ...query, oggetto })}
          can={view.can}
        />
      )}
      <p className="mt-6 flex flex-wrap gap-x-6">
        {!isFirst && <a href={hrefOf(query)}>Le più recenti</a>}
        {list.next && (
          <a href={hrefOf(query, writeCursor(list.next))} rel="next">
            Attività precedenti
          </a>
        )}
      </p>
    </>
  ),
});

export { metadata, page as default };

function hrefOf(query: AuditQuery, dopo?: string): string {
  const asked = new URLSearchParams({ ...query, ...(dopo ? { dopo } : {}) }).toString();
  return asked ? `${PATH}?${asked}` : PATH;
}
