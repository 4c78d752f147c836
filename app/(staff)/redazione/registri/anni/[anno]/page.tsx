import { FOCUS_LABELS, FocusFields } from "#components/registers/focus-fields";
import { RecordHead } from "#components/registers/record-head";
import { ActionForm } from "#components/ui/action-form";
import { Section } from "#components/ui/section";
import { notFound } from "#lib/errors";
import { getYearFocus, listThemes } from "#lib/themes/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { removeFocusAction, saveFocusAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Tema dell’anno",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Temi dell’anno", href: "/redazione/registri/anni" }],
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
        outcome={query.esito}
      />
      <ActionForm warns action={saveFocusAction} submit="Salva" labels={FOCUS_LABELS}>
        <FocusFields focus={focus} themes={themes} />
      </ActionForm>
      <Section id="togliere" title="Togliere">
        <p className="max-w-[62ch]">Il {focus.year} resta senza un tema; gli incontri restano.</p>
        <ActionForm action={removeFocusAction} submit={`Togli il tema del ${focus.year}`} quiet>
          <input type="hidden" name="year" value={focus.year} />
        </ActionForm>
      </Section>
    </>
  ),
});

export { metadata, page as default };
