import { Entry } from "#components/ui/entry";
import { PageHead } from "#components/ui/page-head";
import { newsroomPage } from "../newsroom-page";

const REGISTERS = [
  ["temi", "Temi", "L’albero dei temi con cui si trova quello che è stato detto."],
  ["persone", "Persone", "Chi parla agli incontri o lavora nei laboratori, con i suoi incarichi."],
  ["enti", "Enti", "Amministrazioni, associazioni, partner: nomi, sigle, zona."],
  ["laboratori", "Laboratori", "Territorio, équipe, servizi, fondi, diario e risultati."],
  ["cicli", "Cicli di incontri", "Incontri che stanno insieme, con il precedente e il successivo."],
  ["zone", "Zone", "Comuni, azienda sanitaria, periodo; che cosa viene dopo una zona finita."],
] as const;

const { page, metadata } = newsroomPage({
  title: "Registri",
  section: "/redazione/registri",
  load: async () => null,
  draw: () => (
    <>
      <PageHead
        title="Registri"
        lead="Temi, persone, enti, laboratori, cicli e zone citati nelle pagine. Un cambiamento qui si vede subito in tutte le pagine pubbliche."
      />
      <ul>
        {REGISTERS.map(([segment, title, text]) => (
          <Entry
            key={segment}
            href={`/redazione/registri/${segment}`}
            title={title}
            text={text}
            level={2}
          />
        ))}
      </ul>
    </>
  ),
});

export { metadata, page as default };
