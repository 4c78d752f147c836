import { FOCUS_LABELS, FocusFields } from "#components/registers/focus-fields";
import { RecordHead } from "#components/registers/record-head";
import { ActionForm } from "#components/ui/action-form";
import { notFound } from "#lib/errors";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getYearFocus, listThemes } from "#lib/themes/queries";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveSection } from "../../archive-form";
import { PORTAL } from "../../reading";
import { archiveFocusAction, saveFocusAction, unarchiveFocusAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Tema dell’anno",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Temi dell’anno", href: "/redazione/registri/anni" }],
  load: async (actor, { params: { anno = "" } }) => {
    if (!/^\d{4}$/.test(anno)) throw notFound("Tema dell’anno");
    return { focus: await getYearFocus(actor, Number(anno)), themes: await listThemes(actor) };
  },
  draw: ({ focus, themes }, { query }) => (
    <>
      <RecordHead
        kind="Tema dell’anno"
        name={String(focus.year)}
        publicPath="/comunita"
        archived={focus.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "year_focus", id: String(focus.year) })}
        outcome={query.esito}
      />
      {!focus.archivedAt && (
        <ActionForm action={saveFocusAction} submit="Salva" labels={FOCUS_LABELS}>
          <FocusFields focus={focus} themes={themes} />
        </ActionForm>
      )}
      <ArchiveSection
        archivedAt={focus.archivedAt}
        archive={archiveFocusAction}
        unarchive={unarchiveFocusAction}
        before={`In archivio, il ${focus.year} resta senza un tema; gli incontri restano. Si può ripristinare.`}
        after={`È in archivio: il ${focus.year} non ha un tema.`}
      >
        <input type="hidden" name="year" value={focus.year} />
        <input type="hidden" name="version" value={focus.version} />
      </ArchiveSection>
    </>
  ),
});

export { metadata, page as default };
