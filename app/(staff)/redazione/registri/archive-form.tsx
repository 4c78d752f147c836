import { ActionForm } from "#components/ui/action-form";
import { Section } from "#components/ui/section";
import type { RecordKind } from "#lib/registers/schema";
import { archiveAction, unarchiveAction } from "./actions";

/** Deleting is archiving: the last part of a record's page. */
export function ArchiveForm(props: {
  kind: RecordKind;
  record: { id: string; version: number; archivedAt: Date | null };
}) {
  const { id, version, archivedAt } = props.record;
  return (
    <Section id="archivio" title="Archivio">
      <p className="max-w-[62ch]">
        {archivedAt
          ? "È in archivio: non compare negli elenchi né fra le scelte."
          : "In archivio non compare più negli elenchi né fra le scelte. Quello che lo nomina conserva le sue parole, e si può ripristinare."}
      </p>
      <ActionForm
        action={archivedAt ? unarchiveAction : archiveAction}
        submit={archivedAt ? "Ripristina" : "Archivia"}
        quiet
      >
        <input type="hidden" name="kind" value={props.kind} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
      </ActionForm>
    </Section>
  );
}
