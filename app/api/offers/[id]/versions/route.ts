import { isId } from "#lib/ids";
import { offerPath } from "#lib/materials/rules";
import { proposeVersion } from "#lib/offers/commands";
import { canOffer } from "#lib/offers/policy";
import { OWN_OFFERS } from "#lib/offers/rules";
import { answerFileForm } from "#lib/web/file-form";

type Context = { params: Promise<{ id: string }> };

/** The form by which a member proposes a corrected file of what stands. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  if (!isId(id)) return new Response(null, { status: 404 });
  return answerFileForm(request, {
    page: offerPath(id),
    form: () => "versione",
    may: canOffer,
    work: async (actor, { fields }, file) => {
      await proposeVersion(actor, { id, note: fields.note, file });
      return `${OWN_OFFERS}?esito=versione-proposta`;
    },
  });
}
