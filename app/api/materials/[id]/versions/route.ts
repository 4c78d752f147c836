import { canKeepMaterials } from "#lib/clearances/policy";
import { isId } from "#lib/ids";
import { addMaterialVersion } from "#lib/materials/commands";
import { answerFileForm } from "#lib/web/file-form";

type Context = { params: Promise<{ id: string }> };

/** The form that brings a corrected file of a material. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  if (!isId(id)) return new Response(null, { status: 404 });
  return answerFileForm(request, {
    page: `/redazione/materiali/${id}`,
    form: () => "versione",
    may: canKeepMaterials,
    work: async (actor, { fields }, file) => {
      const { version = "", note } = fields;
      await addMaterialVersion(actor, { id, version, note, file });
      return "versione";
    },
  });
}
