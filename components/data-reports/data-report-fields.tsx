import { TrapField } from "#components/feedback/trap-field";
import { FormChoices } from "#components/ui/form-choices";
import { FormTextField } from "#components/ui/form-text-field";
import { partLabel } from "#lib/data-reports/messages";
import type { HideablePart } from "#lib/hidings/queries";
import { partOf } from "#lib/hidings/rules";

export const DATA_REPORT_LABELS = {
  page: "Pagina",
  kind: "In quale parte della pagina",
  place: "Dove si trova",
  text: "Di che cosa si tratta",
  email: "Indirizzo e-mail",
};

/** Which item, where, what: as little as lets somebody find it. */
export function DataReportFields(props: {
  page: string;
  parts: HideablePart[];
  signedIn: boolean;
}) {
  const [first] = props.parts;
  return (
    <>
      {first ? (
        <input type="hidden" name="page" value={props.page} />
      ) : (
        <FormTextField
          name="page"
          label={DATA_REPORT_LABELS.page}
          hint="L’indirizzo o il titolo della pagina in cui si trova il dato."
          defaultValue={props.page}
          maxLength={300}
        />
      )}
      {first && props.parts.length > 1 && (
        <FormChoices
          name="kind"
          legend={DATA_REPORT_LABELS.kind}
          options={props.parts.map((part) => ({ value: partOf(part), label: partLabel(part) }))}
        />
      )}
      <FormTextField
        name="place"
        label={DATA_REPORT_LABELS.place}
        hint="Per esempio: nel terzo intervento, nella seconda immagine."
        optional
        maxLength={300}
      />
      <FormTextField
        name="text"
        label={DATA_REPORT_LABELS.text}
        hint="Per esempio: il nome di un minore, un indirizzo. Non serve ripetere il dato."
        rows={4}
        maxLength={2000}
      />
      {!props.signedIn && (
        <FormTextField
          name="email"
          label={DATA_REPORT_LABELS.email}
          type="email"
          optional
          autoComplete="email"
          hint="Serve per sapere che cosa è stato deciso."
        />
      )}
      <TrapField />
      <p className="mt-5 text-base">
        Quello che si scrive qui lo legge solo la redazione. Un anno dopo la decisione viene
        cancellato; resta solo che una segnalazione c’è stata. Come sono trattati questi dati si
        legge nella pagina <a href="/privacy">Privacy</a>.
      </p>
    </>
  );
}
