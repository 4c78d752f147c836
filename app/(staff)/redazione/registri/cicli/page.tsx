import { registerPage } from "../list-page";

const { page, metadata } = registerPage(
  "meeting_series",
  {
    title: "Cicli di incontri",
    base: "/redazione/registri/cicli",
    one: "ciclo",
    many: "cicli",
    detail: "Incontri",
    add: "Aggiungi un ciclo",
  },
  "Un incontro si mette in un ciclo dove lo si scrive.",
);

export { metadata, page as default };
