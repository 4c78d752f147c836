import { PageHead } from "#components/ui/page-head";
import { listZoneChoices } from "#lib/zone-register/queries";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { ZoneForm } from "../zone-form";

const { page, metadata } = newsroomPage({
  title: "Nuova zona",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Zone", href: "/redazione/registri/zone" }],
  load: async (actor) => ({ choices: await listZoneChoices(actor) }),
  draw: ({ choices }) => (
    <>
      <PageHead
        title="Nuova zona"
        lead="Per una zona che nasce da altre: prima si scrive, nelle altre, fino a quando esistono o hanno avuto i loro comuni; poi si aggiunge questa; infine si dice, nelle altre, che questa succede."
      />
      <ZoneForm zone={null} choices={choices} />
    </>
  ),
});

export { metadata, page as default };
