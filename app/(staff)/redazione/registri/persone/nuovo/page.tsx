import { PERSON_LABELS, PersonFields } from "#components/registers/person-fields";
import { ActionForm } from "#components/ui/action-form";
import { EnterSaves } from "#components/ui/enter-saves";
import { FormCheck } from "#components/ui/form-check";
import { PageHead } from "#components/ui/page-head";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { savePersonAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuova persona",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Persone", href: "/redazione/registri/persone" }],
  load: async () => ({}),
  draw: () => (
    <>
      <PageHead title="Nuova persona" />
      <ActionForm action={savePersonAction} submit="Aggiungi la persona" labels={PERSON_LABELS}>
        <EnterSaves />
        <PersonFields person={null} organisations={[]} />
        <FormCheck
          name="confirmed"
          label="È un’altra persona da quelle con un nome simile"
          hint="Serve solo se nel registro ce n’è una."
        />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
