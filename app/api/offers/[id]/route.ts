import { isId } from "#lib/ids";
import { offerPath } from "#lib/materials/rules";
import { resubmitMaterial } from "#lib/offers/commands";
import { canOffer } from "#lib/offers/policy";
import { OWN_OFFERS } from "#lib/offers/rules";
import { answerFileForm } from "#lib/web/file-form";
import { describedIn } from "#lib/web/material-form";

type Context = { params: Promise<{ id: string }> };

/** The form by which a proposer corrects a proposal; another file only where the first was wrong. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  if (!isId(id)) return new Response(null, { status: 404 });
  return answerFileForm(request, {
    page: offerPath(id),
    form: () => "correzione",
    may: canOffer,
    optional: true,
    work: async (actor, { fields, lists }, file) => {
      const { version = "", url, note } = fields;
      const described = describedIn(fields, lists.organisationIds ?? []);
      await resubmitMaterial(actor, { ...described, id, version, note, ...(url && { url }), file });
      return `${OWN_OFFERS}?esito=corretto`;
    },
  });
}
