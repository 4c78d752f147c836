import { Entry } from "#components/ui/entry";
import { PageHead } from "#components/ui/page-head";
import { isAdmin } from "#lib/actor";
import { newsroomPage } from "../newsroom-page";

type EntryOf = readonly [href: string, title: string, text: string];

const COMMUNITY: readonly EntryOf[] = [
  [
    "/redazione/registri/testi",
    "Testi del portale",
    "Nome, contatti, comunità, accessibilità, privacy, note legali.",
  ],
  [
    "/redazione/registri/anni",
    "Temi dell’anno",
    "A che cosa la comunità dedica attenzione, anno per anno.",
  ],
  ["/redazione/registri/tappe", "Tappe della comunità", "Fasi ed eventi della linea del tempo."],
];

const ADMINISTRATION: readonly EntryOf[] = [
  ["/redazione/impostazioni", "Impostazioni", "Come si pubblica."],
  [
    "/redazione/eliminazioni",
    "Eliminazioni",
    "Che cosa è stato eliminato, quando, da chi, perché.",
  ],
];

const { page, metadata } = newsroomPage({
  title: "Portale",
  section: "/redazione/portale",
  load: async (actor) => ({ admin: isAdmin(actor) }),
  draw: ({ admin }) => (
    <>
      <PageHead title="Portale" lead="I testi, la storia della comunità e come si pubblica." />
      <ul>
        {[...COMMUNITY, ...(admin ? ADMINISTRATION : [])].map(([href, title, text]) => (
          <Entry key={href} href={href} title={title} text={text} level={2} />
        ))}
      </ul>
    </>
  ),
});

export { metadata, page as default };
