/** Said where it was decided. */
export const DECISION_OUTCOMES: Readonly<Record<string, string>> = {
  accolto: "La proposta è accolta: il materiale è tra quelli della sua pagina.",
  "accolto-manca":
    "La proposta è accolta, ma il materiale non è ancora pubblico: prima serve quello che si legge qui sotto.",
  modifiche: "La proposta è tornata a chi l’ha fatta, con le modifiche da fare.",
  "non-accolto": "La proposta non è stata accolta; chi l’ha fatta legge il motivo.",
  versione: "La nuova versione ha preso il posto di quella di prima, che resta tra le versioni.",
  "versione-non-accolta": "La versione non è stata accolta; chi l’ha proposta legge il motivo.",
};
