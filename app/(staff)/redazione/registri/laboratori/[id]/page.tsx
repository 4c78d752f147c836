import { LabSessions } from "#components/registers/lab-sessions";
import { RecordHead } from "#components/registers/record-head";
import { listNamed } from "#lib/naming/queries";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getLabRecord, listLabChoices } from "#lib/registers/queries";
import { namedBy } from "../../../../../lab-rows";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveForm } from "../../archive-form";
import { idOf, REGISTERS } from "../../reading";
import { LabForm } from "../lab-form";

const { page, metadata } = newsroomPage({
  title: "Laboratorio",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Laboratori", href: "/redazione/registri/laboratori" }],
  load: async (actor, address) => {
    const lab = await getLabRecord(actor, idOf(address));
    return {
      lab,
      choices: await listLabChoices(actor),
      names: await listNamed(actor, namedBy(lab), "registers"),
    };
  },
  draw: ({ lab, choices, names }, { query }) => (
    <>
      <RecordHead
        kind="Laboratorio"
        name={lab.title}
        publicPath={lab.archivedAt ? null : `/laboratori/${lab.slug}`}
        demonstration={lab.demonstration}
        archived={lab.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "lab", id: lab.id })}
        outcome={query.esito}
      />
      {!lab.archivedAt && <LabForm lab={lab} choices={choices} names={names} />}
      <LabSessions meetings={lab.meetings} />
      <ArchiveForm kind="lab" record={lab} />
    </>
  ),
});

export { metadata, page as default };
