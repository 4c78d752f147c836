import { TrapField } from "#components/feedback/trap-field";
import { FormTextField } from "#components/ui/form-text-field";

export const OBSTACLE_LABELS = {
  page: "Pagina",
  text: "Che cosa non funziona",
  name: "Nome",
  email: "Indirizzo e-mail",
};

/** What is asked of whoever met an obstacle: no more than is needed to answer. */
export function ObstacleFields({ page }: { page: string }) {
  return (
    <>
      <FormTextField
        name="page"
        label={OBSTACLE_LABELS.page}
        hint="L’indirizzo o il titolo della pagina."
        defaultValue={page}
        maxLength={300}
      />
      <FormTextField
        name="text"
        label={OBSTACLE_LABELS.text}
        hint="O che cosa serve in un’altra forma. Può essere utile dire con quale dispositivo o programma."
        rows={6}
        maxLength={4000}
      />
      <FormTextField
        name="name"
        label={OBSTACLE_LABELS.name}
        optional
        autoComplete="name"
        maxLength={120}
      />
      <FormTextField
        name="email"
        label={OBSTACLE_LABELS.email}
        type="email"
        optional
        autoComplete="email"
        hint="Serve per ricevere la risposta, entro 30 giorni."
      />
      <TrapField />
      <p className="mt-5 text-base">
        Questi dati servono solo a risolvere il problema e a rispondere. Un anno dopo la risposta
        vengono cancellati; resta solo che una segnalazione c’è stata. Come sono trattati si legge
        nella pagina <a href="/privacy">Privacy</a>.
      </p>
    </>
  );
}
