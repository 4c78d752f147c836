import { FormSuggestField } from "#components/ui/form-suggest-field";
import type { NameChoice } from "#lib/registers/rules";

/** Which other record is the same: asked for by name, or chosen among those that may be meant. */
export function MergeChoice(props: {
  action: string;
  source: string;
  /** What was written, where it names no one record for sure. */
  asked: string;
  offers: readonly NameChoice[];
}) {
  const { action, asked, offers } = props;
  return (
    <>
      {asked && (
        <div role="alert" className="form-problem">
          {offers.length === 0 ? (
            <p>«{asked}» non è nel registro, e nessun nome gli somiglia.</p>
          ) : (
            <>
              <p>«{asked}» può essere:</p>
              <ul>
                {offers.map(({ id, label }) => (
                  <li key={id}>
                    <a href={`${action}?con=${id}`}>{label}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <form action={action} className="form">
        <FormSuggestField
          name="nome"
          label="L’altra scheda"
          source={props.source}
          defaultValue={asked}
        />
        <p className="mt-5">
          <button type="submit" className="button">
            Confronta
          </button>
        </p>
      </form>
    </>
  );
}
