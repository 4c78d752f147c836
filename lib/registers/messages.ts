/** What the last step on a record did, by the word for it in the address. */
export const RECORD_OUTCOMES: Record<string, string> = {
  salvato: "Salvato. Le pagine pubbliche mostrano già il cambiamento.",
  creato: "Aggiunto al registro.",
  archiviato: "Archiviato: non compare più negli elenchi né fra le scelte.",
  ripristinato: "Di nuovo nel registro, e nelle pagine che lo nominano.",
  proposta: "Proposta inviata: un’altra persona della redazione la pubblica o la restituisce.",
  ritirata: "Proposta ritirata: il testo è nel modulo, e nessun altro lo vede.",
  restituita: "Proposta restituita, con la nota, a chi l’aveva scritta.",
  abbandonata: "Modifica abbandonata: il modulo contiene il testo pubblico.",
  unito: "Le due schede sono una sola; l’indirizzo dell’altra porta qui.",
};
