import { registerPage } from "../list-page";

const { page, metadata } = registerPage(
  "person",
  {
    title: "Persone",
    base: "/redazione/registri/persone",
    one: "persona",
    many: "persone",
    detail: "Ultimo incarico",
    add: "Aggiungi una persona",
  },
  "Una persona è pubblica quando la nomina un incontro pubblicato o un laboratorio. Mai persone seguite dai servizi.",
);

export { metadata, page as default };
