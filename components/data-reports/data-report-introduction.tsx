import { Notice } from "#components/ui/notice";
import type { HideablePart } from "#lib/hidings/queries";

/** Of which page it is spoken, and what happens when the form is sent. */
export function DataReportIntroduction(props: {
  page: string;
  part: HideablePart | null;
  signedIn: boolean;
}) {
  const signIn = `/accedi?callbackUrl=${encodeURIComponent(`/segnala?pagina=${props.page}`)}`;
  return (
    <>
      {props.part && (
        <p>
          Pagina: <a href={props.page}>{props.part.title}</a>
        </p>
      )}
      <Notice>
        {props.signedIn ? (
          <p>
            Quello che si segnala viene nascosto subito al pubblico, finché la redazione non decide.
          </p>
        ) : (
          <p>
            La redazione è avvisata subito; fino alla sua decisione quello che si segnala resta
            pubblico. Se segnala chi ha un account, viene nascosto subito:{" "}
            <a href={signIn}>accedi</a>.
          </p>
        )}
      </Notice>
    </>
  );
}
