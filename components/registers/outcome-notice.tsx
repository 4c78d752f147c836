import { Outcome } from "#components/ui/outcome";

const OUTCOMES: Record<string, string> = {
  salvato: "Salvato. Le pagine pubbliche mostrano già il cambiamento.",
  creato: "Aggiunto al registro.",
  archiviato: "Archiviato: non compare più negli elenchi né fra le scelte.",
  ripristinato: "Di nuovo nel registro, e nelle pagine che lo nominano.",
  tolto: "Tolto.",
  unito: "Le due schede sono una sola; l’indirizzo dell’altra porta qui.",
};

/** What the form that led here has done. */
export function OutcomeNotice({ outcome }: { outcome: string | undefined }) {
  return <Outcome words={OUTCOMES} name={outcome} />;
}
