import { addMaterialVersion } from "#lib/material-keeping/commands";
import { keepsMaterial } from "#lib/material-keeping/queries";
import { answerFileForm } from "#lib/web/file-form";

type Context = { params: Promise<{ id: string }> };

/** The form that brings a corrected file of a material. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  return answerFileForm(request, {
    page: `/redazione/materiali/${id}`,
    form: () => "versione",
    may: (actor) => keepsMaterial(actor, id),
    work: async (actor, { fields }, file) => {
      const { version = "", note } = fields;
      await addMaterialVersion(actor, { id, version, note, file });
      return "versione";
    },
  });
}
