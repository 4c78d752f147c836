import { registerPage } from "../list-page";

const { page, metadata } = registerPage(
  "lab",
  {
    title: "Laboratori",
    base: "/redazione/registri/laboratori",
    one: "laboratorio",
    many: "laboratori",
    detail: "Avvio",
    add: "Aggiungi un laboratorio",
  },
  "Le sedute di un laboratorio sono incontri: si collegano dove si scrive l’incontro.",
);

export { metadata, page as default };
