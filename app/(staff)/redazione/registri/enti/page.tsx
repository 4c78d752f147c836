import { registerPage } from "../list-page";

const { page, metadata } = registerPage(
  "organisation",
  {
    title: "Enti",
    base: "/redazione/registri/enti",
    one: "ente",
    many: "enti",
    detail: "Tipo, parte nella comunità",
    add: "Aggiungi un ente",
  },
  "Un ente è pubblico quando è partner, o quando lo nominano un incontro pubblicato, un laboratorio o gli incarichi di una persona pubblica.",
);

export { metadata, page as default };
