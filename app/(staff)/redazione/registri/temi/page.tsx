import { ThemeRegister } from "#components/registers/theme-register";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { listRecords } from "#lib/registers/queries";
import { listThemes } from "#lib/themes/queries";
import { newsroomPage } from "../../newsroom-page";
import { REGISTERS } from "../reading";

const { page, metadata } = newsroomPage({
  title: "Temi",
  section: "/redazione/registri",
  trail: [REGISTERS],
  load: async (actor) => ({
    themes: await listThemes(actor),
    archived: await listRecords(actor, "thematic_area", { archived: true, skip: 0, limit: 200 }),
  }),
  draw: ({ themes, archived }) => (
    <>
      <PageHead
        title="Temi"
        lead="La pagina di un tema raccoglie anche gli incontri dei temi che stanno sotto."
      />
      <p className="mb-6">
        <a href="/redazione/registri/temi/nuovo" className="button">
          Aggiungi un tema
        </a>
      </p>
      <ThemeRegister themes={themes} />
      {archived.items.length > 0 && (
        <Section id="archivio" title="In archivio">
          <ul>
            {archived.items.map(({ id, name, detail }) => (
              <li key={id} className="border-t border-line py-2">
                <a href={`/redazione/registri/temi/${id}`}>{name}</a>
                {detail && <span className="text-sm text-soft"> {detail}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  ),
});

export { metadata, page as default };
