import { RecordHead } from "#components/registers/record-head";
import { THEME_LABELS, ThemeFields } from "#components/registers/theme-fields";
import { ActionForm } from "#components/ui/action-form";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getThemeRecord } from "#lib/registers/queries";
import { listThemes } from "#lib/themes/queries";
import { subtreeIds } from "#lib/themes/rules";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveForm } from "../../archive-form";
import { idOf, REGISTERS } from "../../reading";
import { saveThemeAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Tema",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Temi", href: "/redazione/registri/temi" }],
  load: async (actor, address) => {
    const theme = await getThemeRecord(actor, idOf(address));
    const themes = await listThemes(actor);
    const below = new Set(subtreeIds(themes, theme.id));
    return { theme, above: themes.filter(({ id }) => !below.has(id)) };
  },
  draw: ({ theme, above }, { query }) => (
    <>
      <RecordHead
        kind="Tema"
        name={theme.name}
        publicPath={theme.archivedAt ? null : `/temi/${theme.slug}`}
        demonstration={theme.demonstration}
        archived={theme.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "thematic_area", id: theme.id })}
        outcome={query.esito}
      />
      {!theme.archivedAt && (
        <ActionForm action={saveThemeAction} submit="Salva il tema" labels={THEME_LABELS}>
          <ThemeFields theme={theme} above={above} />
        </ActionForm>
      )}
      <ArchiveForm kind="thematic_area" record={theme} />
    </>
  ),
});

export { metadata, page as default };
