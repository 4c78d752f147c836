import { FOCUS_LABELS, FocusFields } from "#components/registers/focus-fields";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { listThemes } from "#lib/themes/queries";
import { newsroomPage } from "../../../newsroom-page";
import { PORTAL } from "../../reading";
import { saveFocusAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuovo tema dell’anno",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Temi dell’anno", href: "/redazione/registri/anni" }],
  load: async (actor) => ({ themes: await listThemes(actor) }),
  draw: ({ themes }) => (
    <>
      <PageHead title="Nuovo tema dell’anno" />
      <ActionForm action={saveFocusAction} submit="Aggiungi" labels={FOCUS_LABELS}>
        <FocusFields focus={null} themes={themes} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
