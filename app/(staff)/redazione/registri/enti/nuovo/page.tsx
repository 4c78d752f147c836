import { ORGANISATION_LABELS, OrganisationFields } from "#components/registers/organisation-fields";
import { ActionForm } from "#components/ui/action-form";
import { FormCheck } from "#components/ui/form-check";
import { PageHead } from "#components/ui/page-head";
import { listChoices } from "#lib/accounts/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { saveOrganisationAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuovo ente",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Enti", href: "/redazione/registri/enti" }],
  load: async (actor) => ({ zones: (await listChoices(actor)).zones }),
  draw: ({ zones }) => (
    <>
      <PageHead title="Nuovo ente" />
      <ActionForm
        action={saveOrganisationAction}
        submit="Aggiungi l’ente"
        labels={ORGANISATION_LABELS}
      >
        <OrganisationFields organisation={null} zones={zones} />
        <FormCheck
          name="confirmed"
          label="È un altro ente da quelli con un nome simile"
          hint="Serve solo se nel registro ce n’è uno."
        />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
