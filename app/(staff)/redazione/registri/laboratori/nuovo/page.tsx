import { PageHead } from "#components/ui/page-head";
import { listLabChoices, listNameChoices } from "#lib/registers/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { LabForm } from "../lab-form";

const { page, metadata } = newsroomPage({
  title: "Nuovo laboratorio",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Laboratori", href: "/redazione/registri/laboratori" }],
  load: async (actor) => ({
    choices: await listLabChoices(actor),
    names: await listNameChoices(actor),
  }),
  draw: (choices) => (
    <>
      <PageHead title="Nuovo laboratorio" />
      <LabForm lab={null} {...choices} />
    </>
  ),
});

export { metadata, page as default };
