import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import type { RecordKind } from "#lib/registers/schema";
import type { FormState } from "#lib/web/form-state";
import { archiveAction, unarchiveAction } from "./actions";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** Deleting is archiving: the last part of a record's page. */
export function ArchiveForm(props: {
  kind: RecordKind;
  record: { id: string; version: number; archivedAt: Date | null };
}) {
  const { kind, record } = props;
  return (
    <ArchiveSection
      archivedAt={record.archivedAt}
      archive={archiveAction}
      unarchive={unarchiveAction}
      before="In archivio non compare più negli elenchi né fra le scelte. Quello che lo nomina conserva le sue parole, e si può ripristinare."
      after="È in archivio: non compare negli elenchi né fra le scelte."
    >
      <input type="hidden" name="kind" value={kind} />
      <RecordKeys record={record} />
    </ArchiveSection>
  );
}

/** The same for what says otherwise what archiving does. */
export function ArchiveSection(props: {
  archivedAt: Date | null;
  archive: Action;
  unarchive: Action;
  /** What archiving will do, and what it has done. */
  before: string;
  after: string;
  /** Which record, in hidden fields. */
  children: ReactNode;
}) {
  const isArchived = props.archivedAt !== null;
  return (
    <Section id="archivio" title="Archivio">
      <p className="max-w-[62ch]">{isArchived ? props.after : props.before}</p>
      <ActionForm
        action={isArchived ? props.unarchive : props.archive}
        submit={isArchived ? "Ripristina" : "Archivia"}
        quiet
      >
        {props.children}
      </ActionForm>
    </Section>
  );
}
