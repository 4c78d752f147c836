import { Notice } from "#components/ui/notice";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { RECORD_OUTCOMES } from "#lib/registers/messages";

/** The head of a record's form: what it is, where the public sees it, what was just done. */
export function RecordHead(props: {
  kind: string;
  name: string;
  /** Its address, where there is such a page. */
  publicPath?: string | null;
  demonstration?: boolean;
  archived?: boolean;
  /** Where its versions are, for who may read them. */
  versionsPath?: string;
  outcome: string | undefined;
}) {
  return (
    <>
      <PageHead kind={props.kind} title={props.name} demonstration={props.demonstration ?? false}>
        {(props.publicPath || props.versionsPath) && (
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            {props.versionsPath && <a href={props.versionsPath}>Versioni</a>}
            {props.publicPath && <a href={props.publicPath}>Pagina pubblica</a>}
          </p>
        )}
      </PageHead>
      <OutcomeNotice outcomes={RECORD_OUTCOMES} outcome={props.outcome} />
      {props.archived && (
        <Notice tone="warning">In archivio: per modificarlo va prima ripristinato.</Notice>
      )}
    </>
  );
}
