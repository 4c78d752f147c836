import { Entry } from "#components/ui/entry";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { isAdmin } from "#lib/actor";
import { newsroomPage } from "../newsroom-page";

const REGISTERS = [
  ["temi", "Aree tematiche", "L’albero dei temi con cui si trova quello che è stato detto."],
  ["persone", "Persone", "Chi parla agli incontri o lavora nei laboratori, con i suoi incarichi."],
  ["enti", "Enti", "Amministrazioni, associazioni, partner: nomi, sigle, zona."],
  ["laboratori", "Laboratori", "Territorio, équipe, servizi, fondi, diario e risultati."],
  ["cicli", "Cicli di incontri", "Incontri che stanno insieme, con il precedente e il successivo."],
  ["zone", "Zone", "Comuni, azienda sanitaria, periodo; che cosa viene dopo una zona finita."],
] as const;

const COMMUNITY = [
  ["anni", "Temi dell’anno", "A che cosa la comunità dedica attenzione, anno per anno."],
  ["tappe", "Tappe della comunità", "Fasi ed eventi della linea del tempo."],
  ["testi", "Testi del portale", "Nome, contatti, comunità, accessibilità, privacy, note legali."],
] as const;

const ADMINISTRATION = [
  ["/redazione/impostazioni", "Impostazioni", "Come si pubblica."],
  [
    "/redazione/eliminazioni",
    "Eliminazioni",
    "Che cosa è stato eliminato, quando, da chi, perché.",
  ],
] as const;

const { page, metadata } = newsroomPage({
  title: "Registri",
  section: "/redazione/registri",
  load: async (actor) => ({ admin: isAdmin(actor) }),
  draw: ({ admin }) => (
    <>
      <PageHead
        title="Registri"
        lead="Quello che le pagine nominano. Un cambiamento qui si vede subito in tutte le pagine pubbliche."
      />
      <List entries={REGISTERS.map(below)} />
      <Section id="comunita" title="La comunità e il portale">
        <List entries={COMMUNITY.map(below)} level={3} />
      </Section>
      {admin && (
        <Section id="amministrazione" title="Amministrazione">
          <List entries={ADMINISTRATION} level={3} />
        </Section>
      )}
    </>
  ),
});

type EntryOf = readonly [href: string, title: string, text: string];

function below([segment, title, text]: EntryOf): EntryOf {
  return [`/redazione/registri/${segment}`, title, text];
}

function List({ entries, level = 2 }: { entries: readonly EntryOf[]; level?: 2 | 3 }) {
  return (
    <ul>
      {entries.map(([href, title, text]) => (
        <Entry key={href} href={href} title={title} text={text} level={level} />
      ))}
    </ul>
  );
}

export { metadata, page as default };
