import { FileForm } from "#components/materials/file-form";
import { LinkForm } from "#components/materials/link-form";
import { Section } from "#components/ui/section";
import type { SameTitle } from "#lib/materials/queries";
import type { PlaceToOffer } from "#lib/offers/queries";
import type { BegunUpload } from "#lib/uploads/queries";
import type { FormState } from "#lib/web/form-state";

/** A file or a link that a member proposes for a meeting or a lab. */
export function OfferForms(props: {
  place: PlaceToOffer;
  organisations: readonly { id: string; name: string }[];
  ownOrganisationIds: readonly string[];
  /** What the member began to send and has not attached. */
  begun: readonly BegunUpload[];
  /** Of the form with the file, when it has come back. */
  echo: FormState;
  same: SameTitle | null;
  proposeLink: (state: FormState, data: FormData) => Promise<FormState>;
}) {
  const { place, organisations, ownOrganisationIds } = props;
  const where = place.kind === "meeting" ? "incontro" : "laboratorio";
  const talks = place.talks.length > 0 ? place.talks : null;
  return (
    <div className="grid gap-x-16 lg:grid-cols-2">
      <Section id="proponi-file" title="Un file">
        <FileForm
          action={`/api/offers?${where}=${place.slug}`}
          submit="Proponi il file"
          echo={props.echo}
          same={props.same}
          begun={props.begun}
          talks={talks}
          organisations={organisations}
          likelyIds={ownOrganisationIds}
        />
      </Section>
      <Section id="proponi-collegamento" title="Un collegamento">
        <p className="max-w-[62ch]">
          Una registrazione, un documento o una pagina che si trovano altrove.
        </p>
        <LinkForm
          action={props.proposeLink}
          submit="Proponi il collegamento"
          talks={talks}
          organisations={organisations}
          likelyIds={ownOrganisationIds}
        >
          <input type="hidden" name="placeKind" value={place.kind} />
          <input type="hidden" name="slug" value={place.slug} />
        </LinkForm>
      </Section>
    </div>
  );
}
