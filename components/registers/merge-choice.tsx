import { NameList } from "#components/registers/name-list";
import type { NameChoice } from "#lib/registers/rules";

/** Which other record is the same: asked for by name, without scripts. */
export function MergeChoice(props: {
  action: string;
  names: readonly NameChoice[];
  asked: string;
}) {
  return (
    <form action={props.action} className="form">
      <NameList id="schede" names={props.names} />
      {props.asked && (
        <p role="alert" className="form-problem">
          «{props.asked}» non è nel registro: scegliere un nome dall’elenco.
        </p>
      )}
      <label htmlFor="nome" className="font-bold text-ink">
        L’altra scheda
      </label>
      <input
        id="nome"
        name="nome"
        list="schede"
        className="control"
        autoComplete="off"
        defaultValue={props.asked}
      />
      <p className="mt-5">
        <button type="submit" className="button">
          Confronta
        </button>
      </p>
    </form>
  );
}
