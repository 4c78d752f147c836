import { ActionForm } from "#components/ui/action-form";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { PageHead } from "#components/ui/page-head";
import { NEWS_KIND_LABELS } from "#lib/news/messages";
import { NEWS_KINDS } from "#lib/news/schema";
import { newsroomPage } from "../../newsroom-page";
import { createNewsAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuova notizia",
  section: "/redazione/notizie",
  trail: [{ label: "Notizie", href: "/redazione/notizie" }],
  load: async () => null,
  draw: () => (
    <>
      <PageHead
        title="Nuova notizia"
        lead="Resta una bozza, che vede solo la redazione, finché non viene pubblicata."
      />
      <ActionForm
        action={createNewsAction}
        submit="Crea la bozza"
        labels={{ title: "Titolo", kind: "Tipo" }}
      >
        <FormTextField
          name="title"
          label="Titolo"
          hint="Si può cambiare dopo; l’indirizzo della pagina nasce da questo."
          maxLength={300}
        />
        <FormSelectField
          name="kind"
          label="Tipo"
          options={NEWS_KINDS.map((kind) => ({ value: kind, label: NEWS_KIND_LABELS[kind] }))}
        />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
