import { THEME_LABELS, ThemeFields } from "#components/registers/theme-fields";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { listThemes } from "#lib/themes/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { saveThemeAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuovo tema",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Temi", href: "/redazione/registri/temi" }],
  load: async (actor) => ({ themes: await listThemes(actor) }),
  draw: ({ themes }) => (
    <>
      <PageHead title="Nuovo tema" />
      <ActionForm action={saveThemeAction} submit="Aggiungi il tema" labels={THEME_LABELS}>
        <ThemeFields theme={null} above={themes} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
