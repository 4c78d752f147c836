import { PageHead } from "#components/ui/page-head";
import { listLabChoices } from "#lib/registers/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { LabForm } from "../lab-form";

const { page, metadata } = newsroomPage({
  title: "Nuovo laboratorio",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Laboratori", href: "/redazione/registri/laboratori" }],
  load: async (actor) => ({
    choices: await listLabChoices(actor),
  }),
  draw: ({ choices }) => (
    <>
      <PageHead title="Nuovo laboratorio" />
      <LabForm lab={null} choices={choices} names={{ people: [], organisations: [] }} />
    </>
  ),
});

export { metadata, page as default };
