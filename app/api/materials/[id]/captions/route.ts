import { addCaptions } from "#lib/clearances/commands";
import type { CaptionsInput } from "#lib/clearances/schema";
import { keepsMaterial } from "#lib/material-keeping/queries";
import { answerFileForm } from "#lib/web/file-form";

type Context = { params: Promise<{ id: string }> };

/** The form that brings the captions of a recording. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  return answerFileForm(request, {
    page: `/redazione/materiali/${id}`,
    form: () => "sottotitoli",
    may: (actor) => keepsMaterial(actor, id),
    work: async (actor, { fields }, file) => {
      const { version = "", language } = fields;
      const input = { id, version, language } as CaptionsInput;
      await addCaptions(actor, { ...input, file });
      return "sottotitoli";
    },
  });
}
