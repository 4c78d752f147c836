import { AttachedMaterial } from "#components/materials/attached-material";
import { FileForm } from "#components/materials/file-form";
import { LinkForm } from "#components/materials/link-form";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { editorPath } from "#lib/editorial/rules";
import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import { listAttached } from "#lib/material-keeping/queries";
import { findSameTitle, listMaterialOrganisations } from "#lib/materials/queries";
import { getMeetingToAttach } from "#lib/placements/queries";
import { getSite } from "#lib/site/queries";
import { listUploads } from "#lib/uploads/queries";
import { readEcho } from "#lib/web/form-echo";
import { titleAskedAbout } from "#lib/web/material-form";
import { newsroomPage } from "../../../newsroom-page";
import { attachLinkAction } from "./actions";

const OUTCOMES: Record<string, string> = {
  allegato:
    "Il materiale è stato allegato. Se manca qualcosa prima che sia pubblico, qui si legge.",
  versione: "La nuova versione ha preso il posto di quella di prima, che resta tra le versioni.",
};

const { page, metadata } = newsroomPage({
  title: "Materiali dell’incontro",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor, { params, query }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Incontro");
    const [meeting, materials, organisations, { timeZone }, begun, echo] = await Promise.all([
      getMeetingToAttach(actor, id),
      listAttached(actor, id),
      listMaterialOrganisations(actor, { meetingIds: [id], chosenIds: [] }),
      getSite(actor),
      listUploads(actor),
      readEcho("file", query.modulo),
    ]);
    const title = titleAskedAbout(echo);
    const places = [{ kind: "meeting", id } as const];
    const same = title ? await findSameTitle(actor, { title, places }) : null;
    return { meeting, materials, organisations, timeZone, begun, echo, same };
  },
  up: ({ meeting }) => ({
    label: meeting.title,
    href: editorPath({ kind: "meeting", id: meeting.id }),
  }),
  draw: ({ meeting, materials, organisations, timeZone, begun, echo, same }, { query }) => (
    <>
      <PageHead
        kind="Materiali"
        title={meeting.title}
        lead={
          meeting.isPublic
            ? "L’incontro è pubblico: quello che si allega qui si vede appena non manca più nulla, tranne i materiali di un intervento che è ancora solo nella bozza."
            : "L’incontro non è pubblico: quello che si allega qui si vedrà quando lo sarà."
        }
      >
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href={editorPath({ kind: "meeting", id: meeting.id })}>Modifica l’incontro</a>
          {meeting.isPublic && <a href={`/incontri/${meeting.slug}/materiali`}>Come si vedono</a>}
        </p>
      </PageHead>
      <OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />
      <Section id="materiali" title="Materiali presenti">
        {materials.length === 0 && <p className="text-quiet">Non c’è ancora nessun materiale.</p>}
        <ul>
          {materials.map((material) => (
            <AttachedMaterial
              key={material.placementId}
              material={material}
              talk={meeting.talks.find(({ id }) => id === material.talkId)?.title ?? null}
              timeZone={timeZone}
            />
          ))}
        </ul>
      </Section>
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Section id="allega-file" title="Allega un file">
          <FileForm
            action={`/api/materials?incontro=${meeting.id}`}
            submit="Allega il file"
            echo={echo}
            same={same}
            begun={begun}
            talks={meeting.talks}
            organisations={organisations}
          />
        </Section>
        <Section id="allega-collegamento" title="Allega un collegamento">
          <p className="max-w-[62ch]">
            Una registrazione, un documento o una pagina che stanno altrove.
          </p>
          <LinkForm
            action={attachLinkAction}
            submit="Allega il collegamento"
            talks={meeting.talks}
            organisations={organisations}
          >
            <input type="hidden" name="meetingId" value={meeting.id} />
          </LinkForm>
        </Section>
      </div>
    </>
  ),
});

export { metadata, page as default };
