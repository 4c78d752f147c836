import { TRAP } from "#lib/web/trap";

/** A field that people neither see nor hear; only programs fill it in. */
export function TrapField() {
  return (
    <div hidden>
      <label htmlFor={TRAP}>Lasciare vuoto</label>
      <input id={TRAP} name={TRAP} autoComplete="off" tabIndex={-1} />
    </div>
  );
}
