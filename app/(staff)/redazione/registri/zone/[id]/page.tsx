import { RecordHead } from "#components/registers/record-head";
import { MetaList } from "#components/ui/meta-list";
import { formatDayAfter } from "#lib/format";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getZoneRecord, listZoneChoices } from "#lib/zone-register/queries";
import { newsroomPage } from "../../../newsroom-page";
import { idOf, REGISTERS } from "../../reading";
import { ZoneForm } from "../zone-form";

const { page, metadata } = newsroomPage({
  title: "Zona",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Zone", href: "/redazione/registri/zone" }],
  load: async (actor, address) => ({
    zone: await getZoneRecord(actor, idOf(address)),
    choices: await listZoneChoices(actor),
  }),
  draw: ({ zone, choices }, { query }) => (
    <>
      <RecordHead
        kind="Zona"
        name={zone.name}
        publicPath={`/zone/${zone.slug}`}
        versionsPath={recordVersionsPath({ kind: "zone", id: zone.id })}
        outcome={query.esito}
      />
      <MetaList facts={[{ term: "Esiste", value: formatDayAfter("dal", zone.validFrom) }]} />
      <ZoneForm zone={zone} choices={choices} />
    </>
  ),
});

export { metadata, page as default };
