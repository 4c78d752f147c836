import { isId } from "#lib/ids";
import { bringSame, proposeFile } from "#lib/offers/commands";
import { canOffer } from "#lib/offers/policy";
import { getPlaceToOffer } from "#lib/offers/queries";
import { OWN_OFFERS, offerFormPath } from "#lib/offers/rules";
import { answerFileForm } from "#lib/web/file-form";
import { describedIn, placeIn } from "#lib/web/material-form";

const SLUG = /^[a-z0-9][a-z0-9-]*$/;

const OUTCOMES = { added: "versione", offered: "versione-proposta", replaced: "corretto" } as const;

/** The form by which a member proposes a file for a meeting or a lab. */
export async function POST(request: Request) {
  const asked = new URL(request.url).searchParams;
  const kind = asked.has("laboratorio") ? ("lab" as const) : ("meeting" as const);
  const slug = asked.get(kind === "lab" ? "laboratorio" : "incontro") ?? "";
  if (!SLUG.test(slug)) return new Response(null, { status: 404 });
  return answerFileForm(request, {
    page: offerFormPath({ kind, slug }),
    form: () => "file",
    may: canOffer,
    work: async (actor, { fields, lists }, file) => {
      const places = [placeIn(await getPlaceToOffer(actor, { kind, slug }), fields)];
      const { same = "", title = "", note } = fields;
      const version = { id: same, title, places, note, file };
      const done = isId(same) ? await bringSame(actor, version) : null;
      if (done) return `${OWN_OFFERS}?esito=${OUTCOMES[done]}`;
      const described = describedIn(fields, lists.organisationIds ?? []);
      await proposeFile(actor, { ...described, places, note, file });
      return `${OWN_OFFERS}?esito=proposto`;
    },
  });
}
