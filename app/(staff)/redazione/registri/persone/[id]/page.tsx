import { LikelyDuplicates } from "#components/registers/likely-duplicates";
import { PERSON_LABELS, PersonFields } from "#components/registers/person-fields";
import { RecordHead } from "#components/registers/record-head";
import { ActionForm } from "#components/ui/action-form";
import { EnterSaves } from "#components/ui/enter-saves";
import { Section } from "#components/ui/section";
import type { Actor } from "#lib/actor";
import { findSimilarPeople } from "#lib/directory/queries";
import { listNamed } from "#lib/naming/queries";
import { canPurge } from "#lib/purges/policy";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getPersonRecord, hasPublicPage } from "#lib/registers/queries";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveForm } from "../../archive-form";
import { idOf, REGISTERS } from "../../reading";
import { savePersonAction } from "../actions";

const BASE = "/redazione/registri/persone";

const { page, metadata } = newsroomPage({
  title: "Persona",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Persone", href: BASE }],
  load: async (actor, address) => {
    const person = await getPersonRecord(actor, idOf(address));
    const { id, givenName, familyName } = person;
    const similar = await findSimilarPeople(actor, { givenName, familyName });
    return {
      person,
      organisations: await bodiesOf(actor, person),
      similar: similar.flatMap(({ lastRole, ...other }) =>
        other.id === id ? [] : { ...other, detail: lastRole },
      ),
      isPublic: await hasPublicPage(actor, "person", id),
      mayPurge: canPurge(actor),
    };
  },
  draw: ({ person, organisations, similar, isPublic, mayPurge }, { query }) => (
    <>
      <RecordHead
        kind="Persona"
        name={`${person.givenName} ${person.familyName}`}
        publicPath={isPublic ? `/persone/${person.slug}` : null}
        demonstration={person.demonstration}
        archived={person.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "person", id: person.id })}
        outcome={query.esito}
      />
      {!person.archivedAt && (
        <>
          <ActionForm action={savePersonAction} submit="Salva la persona" labels={PERSON_LABELS}>
            <EnterSaves />
            <PersonFields person={person} organisations={organisations} />
          </ActionForm>
          <LikelyDuplicates base={BASE} id={person.id} similar={similar} />
        </>
      )}
      <ArchiveForm kind="person" record={person} />
      {mayPurge && (
        <Section id="eliminazione" title="Eliminazione definitiva">
          <p className="max-w-[62ch]">
            Per chi chiede di non comparire più:{" "}
            <a href={`/redazione/eliminazioni/persone/${person.id}`}>
              elimina la persona da tutti gli incontri
            </a>
            . Non si può annullare.
          </p>
        </Section>
      )}
    </>
  ),
});

async function bodiesOf(actor: Actor, person: Awaited<ReturnType<typeof getPersonRecord>>) {
  const organisations = person.affiliations.map(({ organisationId }) => organisationId);
  return (await listNamed(actor, { people: [], organisations }, "registers")).organisations;
}

export { metadata, page as default };
