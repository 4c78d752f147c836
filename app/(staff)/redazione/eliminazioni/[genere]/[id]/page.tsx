import { PurgeOutcome } from "#components/registers/purge-outcome";
import { PurgePreview } from "#components/registers/purge-preview";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { PageHead } from "#components/ui/page-head";
import { notFound } from "#lib/errors";
import { PURGED_LABELS, purgeKindOfSegment } from "#lib/purges/messages";
import { findPurge, getPurgeContents } from "#lib/purges/queries";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../../../newsroom-page";
import { idOf, PORTAL } from "../../../registri/reading";
import { purgeAction } from "../../actions";

const LABELS = { confirmation: "Titolo o nome", reason: "Motivo" };

const { page, metadata } = newsroomPage({
  title: "Eliminazione",
  section: "/redazione/portale",
  trail: [PORTAL, { label: "Eliminazioni", href: "/redazione/eliminazioni" }],
  load: async (actor, address) => {
    const kind = purgeKindOfSegment(address.params.genere ?? "");
    if (!kind) throw notFound("Elemento");
    const subject = { kind, id: idOf(address) };
    const done = await findPurge(actor, subject);
    if (done) return { subject, done, timeZone: (await getSite(actor)).timeZone };
    return { subject, contents: await getPurgeContents(actor, subject) };
  },
  draw: ({ subject, contents, done, timeZone }) => (
    <>
      <PageHead
        kind={PURGED_LABELS[subject.kind]}
        title={done ? "Eliminazione avvenuta" : "Elimina definitivamente"}
      />
      {done && <PurgeOutcome purge={done} timeZone={timeZone} />}
      {contents && (
        <>
          <PurgePreview contents={contents} />
          <ActionForm action={purgeAction} submit="Elimina per sempre" labels={LABELS}>
            <input type="hidden" name="kind" value={subject.kind} />
            <input type="hidden" name="id" value={subject.id} />
            <FormTextField
              name="confirmation"
              label={LABELS.confirmation}
              hint={`Per confermare, scrivere per intero: ${contents.title}`}
              autoComplete="off"
            />
            <FormTextField
              name="reason"
              label={LABELS.reason}
              hint="Resta scritto per sempre, perciò senza nomi: come «richiesta di cancellazione dell’interessata»."
              rows={3}
              maxLength={1000}
            />
          </ActionForm>
        </>
      )}
    </>
  ),
});

export { metadata, page as default };
