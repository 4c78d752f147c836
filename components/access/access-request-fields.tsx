import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { Choices } from "#lib/accounts/queries";

export function AccessRequestFields(props: {
  choices: Pick<Choices, "organisations" | "zones">;
  name: string;
  email: string;
  emailOptional: boolean;
}) {
  const { choices } = props;
  return (
    <>
      <FormTextField
        name="name"
        label="Nome e cognome"
        autoComplete="name"
        defaultValue={props.name}
        maxLength={120}
      />
      <FormTextField
        name="email"
        label="Indirizzo e-mail"
        type="email"
        autoComplete="email"
        hint="Meglio quello di lavoro: la risposta arriva lì."
        optional={props.emailOptional}
        defaultValue={props.email}
      />
      <FormSelectField
        name="organisationId"
        label="Ente"
        none="Un altro ente, scritto qui sotto"
        options={toOptions(choices.organisations)}
      />
      <FormTextField
        name="organisationName"
        label="Nome dell’ente"
        hint="Solo se non è nell’elenco."
        optional
        autoComplete="organization"
        maxLength={200}
      />
      <FormSelectField
        name="zoneId"
        label="Zona"
        none="Nessuna in particolare"
        optional
        options={toOptions(choices.zones)}
      />
      <FormTextField
        name="message"
        label="Messaggio"
        hint="Che cosa può servire sapere a chi valuta la richiesta."
        optional
        rows={4}
        maxLength={2000}
      />
      <p className="mt-5 text-base">
        Questi dati servono a valutare la richiesta e, se è approvata, a creare l’account. Come sono
        trattati si legge nella pagina <a href="/privacy">Privacy</a>.
      </p>
    </>
  );
}

export function toOptions(choices: { id: string; name: string }[]) {
  return choices.map(({ id, name }) => ({ value: id, label: name }));
}
